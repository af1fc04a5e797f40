using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;
using MunicipalBenchmark.Documents.Containers.Csv;
using MunicipalBenchmark.Documents.Containers.Docx;
using MunicipalBenchmark.Documents.Containers.Html;
using MunicipalBenchmark.Documents.Containers.Xlsx;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>What DOCX, XLSX, HTML and CSV give the block layer.</summary>
public sealed class OfficeContainers
{
    [Fact]
    public void docx_takes_headings_from_styles_and_leaves_deletions_out()
    {
        var document = DocxContainer.Read(
            OfficeFiles.Docx(
                "<w:p><w:pPr><w:pStyle w:val=\"T1\"/></w:pPr><w:r><w:t>Obiettivo</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t xml:space=\"preserve\">Si </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>non </w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>fa</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>nascosto</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                "<w:style w:type=\"paragraph\" w:styleId=\"T1\"><w:name w:val=\"heading 1\"/></w:style>"),
            "x.docx",
            ReaderLimits.Default).Value!;
        Assert.Equal(new TextBlock(2, TextKind.Heading, "", "Obiettivo", true) { Rank = 1 }, document.Blocks[0]);
        Assert.Equal("Si fa", Assert.IsType<TextBlock>(document.Blocks[1]).Text);
        Assert.Equal([["a", "", "b"], ["", "c", "d"]], Cells(document.Blocks[2]));
    }

    [Fact]
    public void xlsx_shows_figures_and_dates_as_an_italian_program_does()
    {
        const string Styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.00 &quot;€&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs>";
        var document = XlsxContainer.Read(
            OfficeFiles.Xlsx("<row r=\"2\"><c r=\"B2\" s=\"1\"><v>44196</v></c><c r=\"C2\" s=\"2\"><v>1234567.891</v></c><c r=\"D2\" s=\"3\"><v>0.4875</v></c><c r=\"E2\" s=\"4\"><v>-1500</v></c><c r=\"F2\"><v>12.5</v></c><c r=\"G2\" t=\"b\"><v>1</v></c><c r=\"H2\" t=\"inlineStr\"><is><t>Testo</t></is></c></row>", Styles),
            "x.xlsx",
            ReaderLimits.Default).Value!;
        Assert.Equal("Obiettivi", Assert.IsType<TextBlock>(document.Blocks[0]).Text);
        Assert.Equal([["31/12/2020", "1.234.567,89", "48,75%", "-1.500,00 €", "12,5", "VERO", "Testo"]], Cells(document.Blocks[1]));
        Assert.Contains("'Appunti'", Assert.Single(document.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void html_drops_what_is_not_the_document_and_expands_spans()
    {
        var document = Html(
            "<!DOCTYPE html><html><body><nav>Menu</nav><script>var x = 1;</script><h2>Titolo</h2><p>Uno <b>due</b></p><ol start=3><li>tre<li>quattro</ol>"
            + "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table><p hidden>nascosto</p></body></html>");
        Assert.Equal(["Titolo", "Uno due", "3. tre", "4. quattro"], document.Blocks.OfType<TextBlock>().Select(static block => block.FullText));
        Assert.Equal([["a", "b", ""], ["", "c", "d"]], Cells(document.Blocks[^1]));
    }

    [Fact]
    public void html_breaks_make_lines_that_follow_and_elements_stand_apart()
    {
        var document = Html("<!DOCTYPE html><html><body>\n<p>Scheda 1<br>Peso: 35</p>\n<ul><li>Importo: 12.000<br>Personale: 3 unità</ul>\n<p>NOVEMBRE 2003<br><br>Fine</p></body></html>");
        var blocks = document.Blocks.Cast<TextBlock>().ToList();
        Assert.Equal(["Scheda 1", "Peso: 35", "- Importo: 12.000", "Personale: 3 unità", "NOVEMBRE 2003", "Fine"], blocks.Select(static block => block.FullText));
        Assert.Equal([true, false, true, false], blocks.Skip(1).Take(4).Zip(blocks).Select(static pair => pair.First.Follows(pair.Second)));
        Assert.False(blocks[5].Follows(blocks[4]));
    }

    [Fact]
    public void csv_is_one_table_and_prose_is_none()
    {
        var source = Source("Codice;Titolo;Peso\n1.01;\"Con; dentro\";20\n1.02;Altro;80\n");
        Assert.Equal(';', CsvContainer.Separator(source));
        Assert.Equal([["Codice", "Titolo", "Peso"], ["1.01", "Con; dentro", "20"], ["1.02", "Altro", "80"]], Cells(CsvContainer.Read(source, ';', "plan.csv").Value!.Blocks[0]));
        Assert.Null(CsvContainer.Separator(Source("Il piano, come detto, si articola in più parti.\nOgni parte ha un obiettivo.\n")));
    }

    private static SourceText Source(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), "x").Value!;

    private static BlockDocument Html(string text)
    {
        Assert.True(HtmlContainer.Is(Source(text)));
        return HtmlContainer.Read(Source(text), "x.html", ReaderLimits.Default).Value!;
    }

    private static IEnumerable<string[]> Cells(Block block) => Assert.IsType<TableBlock>(block).Rows.Select(static row => row.Cells.Select(static cell => cell.Text).ToArray());
}
