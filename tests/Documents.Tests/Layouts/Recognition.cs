using System.Text;
using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Documents.Layouts.Tables;

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

    [Fact]
    public void never_scores_above_certain()
    {
        foreach (var name in LayoutSample.Names)
        {
            Assert.InRange(new LayoutFamily().Recognise(Some.Blocks(LayoutSample.Text(name))), 0, 1);
        }
    }

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
