using System.Text;
using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

public sealed class Recognition
{
    [Theory]
    [InlineData("firenze/dup-2020-2022.md")]
    [InlineData("bologna/dup-2020-2022.md")]
    [InlineData("torino/dup-2020-2022.md")]
    [InlineData("livorno/dup-2020-2022.md")]
    [InlineData("matera/dup-2020-2022.md")]
    [InlineData("volterra/dup-2020-2022.md")]
    public void leaves_a_status_report_to_its_family(string sample)
    {
        var outcome = Some.Read(File.ReadAllBytes(Some.RepositoryFile(["samples", .. sample.Split('/')])));
        Assert.Equal("dup-status-report", outcome.Value!.Family);
    }

    [Theory]
    [InlineData("bologna-azione-internazionale-2024-2027.md", "narrative-plan")]
    [InlineData("firenze-metropolitana-dup-2022-2024.md", "dup-objective-sheets")]
    [InlineData("firenze-peg-2020-z511.md", "peg-objective-sheets")]
    [InlineData("livorno-dup-2020-2022-attuazione-2020-06-30.part.md", "dup-status-report")]
    [InlineData("torino-recs-2003-11.md", "network-charter")]
    public void leaves_each_shared_document_to_its_family(string name, string family)
    {
        if (SharedFolder.File("documents", name) is not { } file)
        {
            Assert.Skip(SharedFolder.SkipReason);
            return;
        }

        Assert.Equal(family, Some.Read(File.ReadAllBytes(file)).Value!.Family);
    }

    [Fact]
    public void leaves_a_narrative_plan_to_its_family() =>
        Assert.Equal("narrative-plan", Some.Read(File.ReadAllBytes(Some.RepositoryFile("samples", "prato", "piano-strategico-2024-2030.md"))).Value!.Family);

    [Fact]
    public void is_hardly_more_than_certain() =>
        Assert.All(LayoutSample.Names, static name => Assert.InRange(new LayoutFamily().Recognise(Some.Blocks(LayoutSample.Text(name))), 0, 1.001));

    [Theory]
    [InlineData("Caro sindaco,\n\nil servizio: ottimo. Il responsabile: gentile.\n\nObiettivo raggiunto.\n\nSaluti")]
    [InlineData("Ricetta\n\nTitolo 1\n\n1)farina;\n\n2)uova;\n\nCosti: 5 euro\n")]
    public void refuses_prose_with_a_label_by_chance(string text) => Assert.Equal(RefusalCodes.NotPlanning, Some.Refusal(Encoding.UTF8.GetBytes(text)).Code);

    [Fact]
    public void has_each_label_once()
    {
        Assert.Empty(LabelCues.All.GroupBy(static cue => cue.Words, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.Empty(HeadCues.All.GroupBy(static cue => cue.Words, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }

    [Theory]
    [InlineData("C OMPETENZA", "competenza", true)]
    [InlineData("FINALIT? DA CONSEGUIRE", "finalità da conseguire", true)]
    [InlineData("Finalita' da conseguire", "finalità da conseguire", true)]
    [InlineData("RESPON- SABILE", "responsabile", true)]
    [InlineData("Originefinanziamento", "origine finanziamento", true)]
    [InlineData("Responsabilità", "responsabile", false)]
    [InlineData("Note varie", "notevarie", false)]
    public void reads_words_through_damage(string text, string cue, bool matches) => Assert.Equal(matches, LooseWords.Match(text, 0, cue) > 0);
}
