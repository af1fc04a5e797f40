using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Pdf;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Pages drawn by hand: what is seen counts, in the order in which a person reads it.</summary>
public sealed class PdfPages
{
    private const string Prose = "Il Comune realizza gli interventi previsti";

    [Fact]
    public void text_that_nobody_sees_is_left_out_and_told()
    {
        var document = Read(PdfFiles.Page(
            Line(72, 700, "Testo visibile del piano")
            + "1 1 1 rg " + Line(72, 650, "Testo bianco") + "0 0 0 rg 3 Tr " + Line(72, 600, "Testo invisibile") + "0 Tr " + Line(900, 550, "Testo fuori pagina")));
        Assert.Equal("Testo visibile del piano", Assert.IsType<TextBlock>(Assert.Single(document.Blocks)).Text);
        Assert.Contains(document.Notes, static note => note.Code == DiagnosticCodes.HiddenText);
    }

    [Fact]
    public void white_text_on_a_dark_ground_is_seen()
    {
        var document = Read(PdfFiles.Page($"0 0.3 0.3 rg 60 690 400 30 re f 1 1 1 rg {Line(72, 700, "Obiettivo strategico")}"));
        Assert.Equal("Obiettivo strategico", Assert.IsType<TextBlock>(Assert.Single(document.Blocks)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    public void turned_pages_are_read_as_upright_ones(string rotate)
    {
        var upright = PdfFiles.Page(Line(72, 700, "Prima riga del documento") + Line(72, 640, "Seconda riga, ancora sotto"), rotate);
        Assert.Equal(["Prima riga del documento", "Seconda riga, ancora sotto"], Lines(Read(upright)));
        var turned = PdfFiles.Page("0 1 -1 0 595 0 cm " + Line(72, 400, "Prima riga del documento") + Line(72, 340, "Seconda riga, ancora sotto"), rotate);
        Assert.Equal(["Prima riga del documento", "Seconda riga, ancora sotto"], Lines(Read(turned)));
    }

    [Fact]
    public void two_columns_are_read_one_after_the_other()
    {
        var page = string.Concat(Enumerable.Range(0, 8).Select(static line =>
            Line(60, 700 - (14 * line), $"sinistra {Words(line)} e così via nel testo")
            + Line(320, 700 - (14 * line), $"destra {Words(line)} e così via nel testo")));
        var text = string.Join(' ', Lines(Read(PdfFiles.Page(page))));
        Assert.True(text.LastIndexOf("sinistra", StringComparison.Ordinal) < text.IndexOf("destra", StringComparison.Ordinal), text);
    }

    [Fact]
    public void words_divided_at_line_ends_are_joined_and_real_hyphens_kept()
    {
        var document = Read(PdfFiles.Page(
            Line(60, 760, "Nel piano la realizzazione dell'integrazione porto-città è prevista qui.")
            + Line(60, 700, $"{Prose} per la realizza-") + Line(60, 686, "zione delle opere e per l'integrazione porto-") + Line(60, 672, "città nel suo insieme.")));
        Assert.EndsWith("per la realizzazione delle opere e per l'integrazione porto-città nel suo insieme.", Lines(document)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void ruled_tables_keep_merged_and_empty_cells()
    {
        const string Lines = "0.5 w 60 700 m 460 700 l S 60 680 m 460 680 l S 60 660 m 460 660 l S 60 640 m 460 640 l S 60 700 m 60 640 l S 61.5 700 m 61.5 640 l S 260 680 m 260 640 l S 460 700 m 460 640 l S ";
        var document = Read(PdfFiles.Page(Lines + Line(70, 686, "Obiettivi e anni del mandato") + Line(70, 666, "Codice") + Line(270, 666, "Titolo") + Line(270, 646, "Senza codice")));
        var table = Assert.IsType<TableBlock>(document.Blocks[^1]);
        Assert.Equal([["Codice", "Titolo"], ["", "Senza codice"]], table.Rows.Select(static row => row.Cells.Select(static cell => cell.Text).ToArray()));
    }

    [Fact]
    public void running_heads_and_page_numbers_are_dropped()
    {
        var pages = Enumerable.Range(1, 4).Select(static number =>
            Line(200, 815, "Documento unico di programmazione") + Line(72, 700, $"Capoverso della pagina {Words(number)} con il suo testo.") + Line(280, 25, string.Create(CultureInfo.InvariantCulture, $"pag. {number} di 4"))).ToArray();
        var lines = Lines(Read(PdfFiles.Pages("", pages)));
        Assert.Equal(4, lines.Count);
        Assert.All(lines, static line => Assert.StartsWith("Capoverso", line, StringComparison.Ordinal));
    }

    private static string Words(int number) => number switch { 0 => "zero", 1 => "uno", 2 => "due", 3 => "tre", 4 => "quattro", _ => "molti" };

    private static string Line(double x, double y, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");

    private static List<string> Lines(BlockDocument document) => [.. document.Blocks.OfType<TextBlock>().Select(static block => block.FullText)];

    private static BlockDocument Read(byte[] pdf)
    {
        var read = PdfContainer.Read(pdf, "x.pdf", ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        return read.Value;
    }
}
