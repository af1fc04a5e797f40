using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>Months and years marked by signs, shapes and colours; heads over several columns and heads that stand upright.</summary>
public sealed class MarkedMonths
{
    private static readonly double[] Edges = [60, 240, 270, 300, 330, 360];

    public static TheoryData<string, string> Marks => new()
    {
        { "multiplication sign", RawPdf.Line(251, 644, "\\327") },
        { "letter", RawPdf.Line(251, 644, "X") },
        { "bullet", RawPdf.Line(251, 644, "\\225") },
        { "square of a font of signs", RawPdf.Line(251, 644, "n", "Z") },
        { "tick of a font of signs", RawPdf.Line(251, 644, "4", "Z") },
        { "cross of a font of signs", RawPdf.Line(251, 644, "8", "Z") },
        { "ticked box of Wingdings", RawPdf.Line(251, 644, "\\376", "W") },
        { "square of Wingdings", RawPdf.Line(251, 644, "n", "W") },
        { "tick of Wingdings", RawPdf.Line(251, 644, "\\374", "W") },
        { "small square", "0 g 251 643 8 8 re f " },
        { "disc", "0.2 0.2 0.6 rg 259 647 m 259 649.2 257.2 651 255 651 c 252.8 651 251 649.2 251 647 c 251 644.8 252.8 643 255 643 c 257.2 643 259 644.8 259 647 c f " },
        { "box with a cross", "0 G 250 642 10 10 re S 251 643 m 259 651 l 251 651 m 259 643 l S " },
        { "coloured cell", "0.4 0.7 0.3 rg 240 640 30 20 re f " },
        { "bar", "0.4 0.7 0.3 rg 240 646 30 8 re f " },
    };

    [Theory]
    [MemberData(nameof(Marks))]
    public void a_mark_is_read_in_its_column(string what, string operators)
    {
        var cells = RawPdf.Cells(Table(operators).Read());
        Assert.Equal(["Fase", "Gen", "Feb", "Mar", "Apr"], cells[0]);
        Assert.True(Mark.Is(cells[1][1]), $"{what}: '{cells[1][1]}'");
        Assert.Equal(["Bando", "", "", ""], cells[1].Where(static (_, column) => column != 1));
    }

    [Fact]
    public void a_bar_over_several_months_marks_each()
    {
        var cells = RawPdf.Cells(Table("0.2 0.4 0.8 rg 270 646 90 8 re f ").Read());
        Assert.Equal([false, true, true, true], cells[1].Skip(1).Select(Mark.Is));
    }

    [Theory]
    [InlineData("0.85 0.85 0.85 rg 60 640 300 20 re f ")]
    [InlineData("0.85 0.85 0.85 rg 60 640 180 20 re f 240 640 30 20 re f 270 640 30 20 re f 300 640 30 20 re f 330 640 30 20 re f ")]
    [InlineData("1 1 1 rg 240 640 30 20 re f ")]
    [InlineData("0 G 250 642 10 10 re S ")]
    public void the_shade_of_a_row_and_an_empty_box_are_no_marks(string operators)
    {
        Assert.Equal(["Bando", "", "", "", ""], RawPdf.Cells(Table(operators).Read())[1]);
    }

    [Fact]
    public void heads_that_stand_upright_are_read()
    {
        const string Heads = "GENNAIO FEBBRAIO MARZO APRILE";
        var heads = string.Concat(Heads.Split(' ').Select(static (month, index) => RawPdf.Upright(258 + (30 * index), 665, month)));
        var page = RawPdf.Grid([640, 660, 730], Edges) + RawPdf.Line(66, 690, "Fase") + heads + RawPdf.Line(66, 645, "Bando") + RawPdf.Line(281, 645, "X");
        var cells = RawPdf.Cells(new RawPdf().Page(page).Read());
        Assert.Equal(["Fase", "GENNAIO", "FEBBRAIO", "MARZO", "APRILE"], cells[0]);
        Assert.Equal(["Bando", "", "X", "", ""], cells[1]);
    }

    [Fact]
    public void an_upright_head_of_two_lines_is_one_text()
    {
        var page = RawPdf.Grid([640, 660, 730], [60, 240, 270, 300]) + RawPdf.Line(66, 690, "Fase") + RawPdf.Upright(252, 665, "Valore") + RawPdf.Upright(263, 665, "atteso") + RawPdf.Upright(288, 665, "Peso")
            + RawPdf.Line(66, 645, "Bando") + RawPdf.Line(245, 645, "12") + RawPdf.Line(275, 645, "30");
        Assert.Equal([["Fase", "Valore atteso", "Peso"], ["Bando", "12", "30"]], RawPdf.Cells(new RawPdf().Page(page).Read()));
    }

    [Fact]
    public void a_head_over_several_columns_stands_in_the_first()
    {
        var lines = RawPdf.Grid([640, 660, 680], Edges) + "60 700 m 360 700 l S 60 680 m 60 700 l S 240 680 m 240 700 l S 360 680 m 360 700 l S ";
        var page = lines + RawPdf.Line(66, 685, "Attuazione") + RawPdf.Line(280, 685, "Anno 2021") + RawPdf.Line(66, 665, "Fase") + RawPdf.Line(242, 665, "I", size: 9) + RawPdf.Line(272, 665, "II", size: 9) + RawPdf.Line(302, 665, "III", size: 9) + RawPdf.Line(332, 665, "IV", size: 9)
            + RawPdf.Line(66, 645, "Bando") + RawPdf.Line(311, 645, "X");
        Assert.Equal([["Attuazione", "Anno 2021", "", "", ""], ["Fase", "I", "II", "III", "IV"], ["Bando", "", "", "X", ""]], RawPdf.Cells(new RawPdf().Page(page).Read()));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("0 1 -1 0 595 0 cm ", "")]
    [InlineData("0 1 -1 0 595 0 cm ", "/Rotate 90")]
    [InlineData("0 -1 1 0 0 842 cm ", "")]
    [InlineData("0 -1 1 0 0 842 cm ", "/Rotate 270")]
    [InlineData("-1 0 0 -1 595 842 cm ", "/Rotate 180")]
    public void a_table_on_a_turned_page_is_read_as_an_upright_one(string turn, string entries)
    {
        var cells = RawPdf.Cells(Table(RawPdf.Line(281, 644, "X") + "0 g 311 643 8 8 re f ", turn + Lowered(turn), entries).Read());
        Assert.Equal([["Fase", "Gen", "Feb", "Mar", "Apr"], ["Bando", "", "X", "■", ""]], cells);
    }

    [Fact]
    public void bullets_that_are_drawn_make_lists()
    {
        var items = string.Concat(Enumerable.Range(0, 3).Select(static index => string.Create(CultureInfo.InvariantCulture, $"0 g 74 {703 - (20 * index)} 3.5 3.5 re f ")
            + RawPdf.Line(86, 700 - (20 * index), $"voce numero {"uno due tre".Split(' ')[index]}")));
        var document = new RawPdf().Page(RawPdf.Line(72, 730, "Le voci sono le seguenti:") + items).Read();
        Assert.Equal([TextKind.Paragraph, TextKind.ListItem, TextKind.ListItem, TextKind.ListItem], document.Blocks.OfType<TextBlock>().Select(static block => block.Kind));
        Assert.Equal(["voce numero uno", "voce numero due", "voce numero tre"], document.Blocks.OfType<TextBlock>().Skip(1).Select(static block => block.Text));
    }

    [Fact]
    public void ornaments_are_no_text()
    {
        var document = new RawPdf().Page(RawPdf.Line(72, 700, "Comune di Prova") + "0.8 0 0 rg 500 700 9 9 re f 300 100 9 9 re f ").Read();
        Assert.Equal(["Comune di Prova"], RawPdf.Lines(document));
    }

    /// <summary>A page on its side is lower than the table stands.</summary>
    private static string Lowered(string turn) => turn is "" or "-1 0 0 -1 595 842 cm " ? "" : "1 0 0 1 100 -300 cm ";

    private static RawPdf Table(string operators, string before = "", string entries = "")
    {
        // Colours lie under the lines and the text, as programs draw them.
        var page = before + operators + RawPdf.Grid([640, 660, 680], Edges) + "0 g " + RawPdf.Line(66, 665, "Fase") + string.Concat("Gen Feb Mar Apr".Split(' ').Select(static (month, index) => RawPdf.Line(243 + (30 * index), 665, month)))
            + RawPdf.Line(66, 645, "Bando");
        return new RawPdf { Fonts = "/W << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Wingdings-Regular /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 33 /Widths [500 500] /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Wingdings-Regular /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 /MissingWidth 800 >> >>" }.Page(page, entries);
    }
}
