using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Pdf;
using MunicipalBenchmark.Documents.Tests.Containers;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>Tables and texts that low pages cut, and tables without lines that look like text.</summary>
public sealed class BrokenPages
{
    private static readonly double[] Sheet = [60, 216, 290, 320, 350, 400];

    [Fact]
    public void a_row_cut_by_a_page_is_whole_again_where_its_lines_were_full()
    {
        double[] edges = [60, 355, 460];
        var table = Table(
            Grid(edges, 100, ["N. incontri con la cittadinanza", "N. 4"], ["Informazione alla cittadinanza e forme di interazione con", "Rendicontazione al"]),
            Grid(edges, 780, ["la stessa", "31.12.2020"], ["Costituzione del tavolo", "N. 2"]));
        Assert.Equal(
            ["N. incontri con la cittadinanza|N. 4", "Informazione alla cittadinanza e forme di interazione con la stessa|Rendicontazione al 31.12.2020", "Costituzione del tavolo|N. 2"],
            table);
    }

    [Fact]
    public void a_row_that_ends_before_its_line_is_full_stays_whole()
    {
        double[] edges = [60, 355, 460];
        var table = Table(Grid(edges, 100, ["N. incontri", "N. 4"], ["N. sportelli", "due"]), Grid(edges, 780, ["Tavoli", "tre"], ["Corsi", "sei"]));
        Assert.Equal(["N. incontri|N. 4", "N. sportelli|due", "Tavoli|tre", "Corsi|sei"], table);
    }

    [Fact]
    public void years_and_titles_cut_by_a_page_are_whole_again()
    {
        var table = Table(
            Grid(Sheet, 80, ["Un accordo di programma per", "Settori", "202", "202", "2022"]),
            Grid(Sheet, 780, ["Ospedale", "", "0", "1", ""], ["", "Urbanistica", "x", "x", "x"]));
        Assert.Equal(["Un accordo di programma per Ospedale|Settori|2020|2021|2022", "|Urbanistica|x|x|x"], table);
    }

    [Fact]
    public void a_head_within_a_table_is_dropped_where_the_next_page_repeats_it()
    {
        var table = Table(
            Grid(Sheet, 140, ["Aprire la biblioteca", "Settori", "2020", "2021", "2022"], ["", "Cultura", "x", "x", "x"], ["Curare i giardini", "Settori", "2020", "2021", "2022"], ["Si curano i giardini che", "", "", "", ""]),
            Grid(Sheet, 780, ["Curare i giardini", "Settori", "2020", "2021", "2022"], ["il Comune ha aperto.", "", "", "", ""], ["", "Verde", "x", "x", "x"]));
        Assert.Equal(["Aprire la biblioteca|Settori|2020|2021|2022", "|Cultura|x|x|x", "Curare i giardini|Settori|2020|2021|2022", "Si curano i giardini che il Comune ha aperto.||||", "|Verde|x|x|x"], table);
    }

    [Fact]
    public void a_first_row_is_dropped_where_the_next_page_repeats_it_though_it_is_no_head()
    {
        double[] edges = [60, 355, 460];
        var table = Table(Grid(edges, 100, ["N. percorsi di formazione", "N. 4 in sede"], ["N. incontri", "N. 17"]), Grid(edges, 780, ["N. percorsi di formazione", "N. 4 in sede"], ["N. lavori", "N. 5"]));
        Assert.Equal(["N. percorsi di formazione|N. 4 in sede", "N. incontri|N. 17", "N. lavori|N. 5"], table);
    }

    [Fact]
    public void a_label_at_the_top_of_some_pages_is_no_running_head_where_it_stands_within_others()
    {
        var page = Line(72, 790, "Stato di attuazione") + Line(72, 600, "La strada è aperta.") + Line(72, 400, "Stato di attuazione") + Line(72, 300, "Il parco è aperto.");
        Assert.Equal(6, Read(PdfFiles.Pages("", page, page, page)).Blocks.OfType<TextBlock>().Count(static block => block.Text == "Stato di attuazione"));
    }

    [Fact]
    public void short_cells_beside_each_other_are_rows_though_a_row_above_crosses_a_column_below()
    {
        var document = Read(PdfFiles.Page(
            Line(64, 700, "Costituzione del tavolo di confronto con il Dipartimento regionale") + Line(440, 700, "Attivato come da indicazioni")
            + Line(64, 684, "Elaborazione della guida di orientamento") + Line(440, 684, "Elaborata come da indicazioni")
            + Line(64, 668, "Costituzione dei tavoli comunali") + Line(440, 668, "Costituito")
            + Line(57, 640, "Obiettivo operativo del Comune") + Line(57, 620, "Migliorare l'ambiente urbano e gli spazi pubblici della nostra cittadina")
            + Line(64, 590, "Una mappa") + Line(300, 590, "Settori coinvolti") + Line(440, 590, "2020") + Line(500, 590, "2021")
            + Line(300, 576, "Capofila") + Line(440, 576, "x") + Line(500, 576, "x")));
        var table = Rows(Assert.IsType<TableBlock>(document.Blocks.First(static block => block is TableBlock)));
        Assert.Equal(["Costituzione del tavolo di confronto con il Dipartimento regionale|Attivato come da indicazioni", "Elaborazione della guida di orientamento|Elaborata come da indicazioni", "Costituzione dei tavoli comunali|Costituito"], table);
    }

    [Fact]
    public void a_row_with_one_cell_above_rows_with_marks_is_a_row()
    {
        var document = Read(PdfFiles.Page(
            Line(300, 770, "Infrastrutture e spazi")
            + Line(300, 754, "Polizia locale") + Line(460, 754, "x") + Line(500, 754, "x") + Line(300, 738, "Ambiente") + Line(460, 738, "x") + Line(500, 738, "x")
            + Line(60, 700, "Si prepara una mappa del degrado urbano della città.")));
        Assert.Equal(["|Infrastrutture e spazi||", "|Polizia locale|x|x", "|Ambiente|x|x"], Rows(Assert.IsType<TableBlock>(document.Blocks[0])));
    }

    [Fact]
    public void a_head_of_years_alone_at_the_foot_of_a_page_is_a_row()
    {
        var document = Read(PdfFiles.Pages(
            "",
            Line(60, 100, "Il piano comincia con la rete delle scuole.") + Line(60, 60, "Dimensionamento della rete") + Line(300, 60, "Settori coinvolti") + Line(410, 60, "2020") + Line(460, 60, "2021"),
            Line(300, 780, "Istruzione") + Line(410, 780, "x") + Line(460, 780, "x") + Line(300, 764, "Cultura") + Line(410, 764, "x") + Line(460, 764, "x")));
        Assert.Equal("Dimensionamento della rete|Settori coinvolti|2020|2021", Rows(document.Blocks.OfType<TableBlock>().First())[0]);
    }

    private static string[] Table(params string[] pages) => Rows(Assert.IsType<TableBlock>(Assert.Single(Read(PdfFiles.Pages("", pages)).Blocks)));

    private static string[] Rows(TableBlock table) => [.. table.Rows.Select(static row => string.Join('|', row.Cells.Select(static cell => cell.Text)))];

    private static string Grid(double[] edges, double top, params string[][] rows)
    {
        const double Height = 20;
        var bottom = top - (rows.Length * Height);
        var lines = string.Concat(edges.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x} {top} m {x} {bottom} l S ")))
            + string.Concat(Enumerable.Range(0, rows.Length + 1).Select(row => string.Create(CultureInfo.InvariantCulture, $"{edges[0]} {top - (row * Height)} m {edges[^1]} {top - (row * Height)} l S ")));
        return "0.5 w " + lines + string.Concat(rows.SelectMany((row, index) => row.Select((text, column) => text.Length == 0 ? "" : Line(edges[column] + 4, top - (index * Height) - 14, text))));
    }

    private static string Line(double x, double y, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");

    private static BlockDocument Read(byte[] pdf)
    {
        var read = PdfContainer.Read(pdf, "x.pdf", ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        return read.Value;
    }
}
