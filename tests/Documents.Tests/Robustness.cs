using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MunicipalBenchmark.Documents.Tests.Dup;
using MunicipalBenchmark.Documents.Tests.Livorno;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests;

public sealed class Robustness(LivornoPart part) : IClassFixture<LivornoPart>
{
    [Property(MaxTest = 300)]
    public void any_bytes_give_an_answer(byte[] bytes) => Assert.NotNull(Some.Read(bytes));

    [Property(MaxTest = 300)]
    public Property any_text_of_the_familys_words_gives_an_answer() =>
        Prop.ForAll(
            Gen.Elements(
                "Obiettivo operativo", "Obiettivo strategico", "1.01.01", "1.01", "_OP", "**", "<b>", "</b>", "\t", "\n", "\n\n", "•", "2020\t2021\t2022", "Settori coinvolti", "Capofila", "Missione 12", "Programma",
                "Stato di attuazione al 30/06/2020", "Indicatori:", "N. 3", "Assestato\tImpegnato\tResidui", "1.234,56", "Totale Missione 1", "LINEA DI MANDATO 1", "Indirizzi strategici", "|", "# ", "- ", "Favorevole", "\u00A0", "&#0;", "*", "_", "[a](b)")
                .ArrayOf().ToArbitrary(),
            static words => Some.Read(string.Concat(words)) is not null);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void a_shuffled_document_gives_an_answer(int seed)
    {
        _ = part.Draft;
        var lines = Encoding.UTF8.GetString(part.Bytes!).Split('\n');
        new Random(seed).Shuffle(lines);
        Valid(Some.Read(string.Join('\n', lines)).Value?.Draft);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(11)]
    public void a_document_cut_anywhere_gives_an_answer(int pieces)
    {
        _ = part.Draft;
        for (var piece = 1; piece < pieces; piece++)
        {
            // The cut may fall into a letter of two bytes.
            var length = part.Bytes!.Length * piece / pieces;
            Valid(Some.Read(part.Bytes[..length]).Value?.Draft);
        }
    }

    [Fact]
    public void a_long_single_line_is_read_to_its_end()
    {
        var line = string.Concat(Enumerable.Repeat("Missione 12 (*parola <b [ ", 200_000));
        Assert.Equal(RefusalCodes.NotPlanning, Some.Refusal(Encoding.UTF8.GetBytes(line)).Code);
    }

    [Fact]
    public void a_document_in_windows_1252_keeps_its_accents()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(StatusReportText.Small);
        var draft = Some.Read(bytes).Value!.Draft;
        Assert.Equal("LA CITTÀ CHE CRESCE", draft.Nodes[0].Title);
        Assert.Contains(draft.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.EncodingDoubtful);
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void a_document_in_utf_16_is_read(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(StatusReportText.Small)];
        Assert.Equal(PlanFormat.Write(Some.Draft(StatusReportText.Small)), PlanFormat.Write(Some.Read(bytes).Value!.Draft));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void line_ends_of_other_systems_change_nothing(string end) =>
        Assert.Equal(PlanFormat.Write(Some.Draft(StatusReportText.Small)), PlanFormat.Write(Some.Draft(StatusReportText.Small.ReplaceLineEndings(end))));

    [Fact]
    public void the_culture_of_the_machine_changes_nothing()
    {
        var expected = PlanFormat.Write(Some.Draft(StatusReportText.Small));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, PlanFormat.Write(Some.Draft(StatusReportText.Small)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Valid(PlanDraft? draft)
    {
        if (draft is null)
        {
            return;
        }

        var ids = draft.Nodes.Select(static node => node.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(draft.Nodes.Length, ids.Count);
        Assert.All(draft.Nodes, node => Assert.True(node.Parent is null || ids.Contains(node.Parent)));
        Assert.All(draft.Indicators, indicator => Assert.True(indicator.Node is null || ids.Contains(indicator.Node)));
        Assert.Equal(draft.Indicators.Length, draft.Indicators.Select(static indicator => indicator.Id).Distinct(StringComparer.Ordinal).Count());
    }
}
