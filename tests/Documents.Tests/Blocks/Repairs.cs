using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Tests.Blocks;

public sealed class Repairs
{
    [Theory]
    [InlineData("**Obiettivo** operativo 1.01\\_OP", "Obiettivo operativo 1.01_OP")]
    [InlineData("un *mercato* nuovo", "un mercato nuovo")]
    [InlineData("(n. a / n. b)*100", "(n. a / n. b)*100")]
    [InlineData("1.01.01_OP e 1.02_ST", "1.01.01_OP e 1.02_ST")]
    [InlineData("<i>parole</i>&nbsp;e &amp; altro", "parole e & altro")]
    [InlineData("[il sito](http://example.org/a_b)", "il sito")]
    [InlineData("meno < di tre > di uno", "meno < di tre > di uno")]
    [InlineData("co\u00ADmune e e\uFB03ciente", "comune e efficiente")]
    public void markup_goes_and_text_stays(string source, string expected) => Assert.Equal(expected, Text(Some.Blocks(source))[0].Text);

    [Fact]
    public void headings_run_together_become_lines_again() =>
        Assert.Equal(["Obiettivo 1", "Curare", "Missione 01 Servizi"], Text(Some.Blocks("**Obiettivo 1****Curare****Missione 01 Servizi**")).Select(static block => block.Text));

    [Fact]
    public void html_paragraphs_and_lists_become_lines_again()
    {
        var blocks = Text(Some.Blocks("<p><b>Stato</b></p> <p>Fatto.</p><ul><li>uno</li><li>due</li></ul>"));
        Assert.Equal(["Stato", "Fatto.", "- uno", "- due"], blocks.Select(static block => block.FullText));
        Assert.Equal([true, false, false, false], blocks.Select(static block => block.Strong));
    }

    [Fact]
    public void bold_left_open_over_a_line_break_stays_bold() =>
        Assert.All(Text(Some.Blocks("**Obiettivo 2.05\\_ST  \nTutelare gli animali**")), static block => Assert.True(block.Strong));

    [Fact]
    public void a_list_item_always_has_a_mark()
    {
        var blocks = Text(Some.Blocks("- **uno****due**\n- tre<br>Quattro\n<li>cinque</li>"));
        Assert.All(blocks, static block => Assert.Equal(block.Kind == TextKind.ListItem, block.Marker.Length > 0));
        Assert.Equal(5, blocks.Count);
    }

    [Fact]
    public void a_paragraph_cut_by_a_page_break_is_joined() =>
        Assert.Equal(["Si adegua il piano degli strumenti vigenti."], Text(Some.Blocks("Si adegua il piano degli\n\nstrumenti vigenti.")).Select(static block => block.Text));

    [Fact]
    public void a_word_hyphenated_at_the_end_of_a_line_is_joined() =>
        Assert.Equal(["La mobilità sostenibile cresce."], Text(Some.Blocks("La mobilità soste-\nnibile cresce.")).Select(static block => block.Text));

    [Fact]
    public void lines_of_their_own_stay_apart() =>
        Assert.Equal(["OBIETTIVO STRATEGICO", "Mandato 2019", "CULTURA"], Text(Some.Blocks("OBIETTIVO STRATEGICO\nMandato 2019\nCULTURA")).Select(static block => block.Text));

    [Fact]
    public void page_numbers_and_the_heads_beside_them_are_dropped()
    {
        var pages = string.Join('\n', Enumerable.Range(1, 5).Select(static page => $"Testo numero {page} della pagina.\n\nComune di Prova - DUP\n\npag. {page} di 5\n"));
        var document = Some.Blocks(pages);
        Assert.Equal(5, document.Blocks.Length);
        Assert.Equal(10, document.FurnitureLines.Length);
    }

    [Fact]
    public void a_lone_number_is_no_page_number() => Assert.Equal(3, Some.Blocks("Alberi\n\n400\n\nPanchine").Blocks.Length);

    [Fact]
    public void a_table_cut_by_a_page_break_loses_its_repeated_head()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Some.Blocks("Missione\tImpegnato\tPagato\n1-Uno\t5\t6\n\nMissione\tImpegnato\tPagato\n2-Due\t7\t8").Blocks));
        Assert.Equal([1, 2, 5], table.Rows.Select(static row => row.Line));
    }

    [Fact]
    public void a_markdown_table_is_a_table()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Some.Blocks("| a | b \\| c |\n|---|:-:|\n| 1 | 2 |").Blocks));
        Assert.Equal(["a", "b | c"], table.Rows[0].Cells.Select(static cell => cell.Text));
        Assert.Equal(2, table.Rows.Length);
    }

    [Fact]
    public void a_row_shifted_by_a_column_is_put_right()
    {
        var head = Row("Titolo", "Settori", "2020", "2021", "2022");
        var row = MarkedRow.Read(Row("Sport", "•", "•", "•", ""), PeriodHead.Columns(head));
        Assert.Equal("Sport", row.Name);
        Assert.Equal([2020, 2021, 2022], row.Years.ToArray());
        Assert.NotNull(row.Repair);
    }

    [Fact]
    public void a_row_in_its_place_is_left_alone()
    {
        var row = MarkedRow.Read(Row("", "Sport", "•", "", "x"), PeriodHead.Columns(Row("Titolo", "Settori", "2020", "2021", "2022")));
        Assert.Equal([2020, 2022], row.Years.ToArray());
        Assert.Null(row.Repair);
    }

    [Fact]
    public void marks_run_together_in_one_cell_mark_all_years() =>
        Assert.Equal([2020, 2021, 2022], MarkedRow.Read(Row("", "Sport", "• • •", "", ""), PeriodHead.Columns(Row("Titolo", "Settori", "2020", "2021", "2022"))).Years.ToArray());

    [Fact]
    public void a_table_cut_by_a_thousand_pages_is_one_under_one_head()
    {
        var pages = string.Join("\n\n", Enumerable.Range(1, 1000).Select(static page => $"|**Azione**|**Ufficio**|\n|---|---|\n|piantare {page} alberi|Verde|\n|potare|Verde {page}|"));
        var table = Assert.IsType<TableBlock>(Assert.Single(Some.Blocks(pages).Blocks));
        Assert.Equal(2001, table.Rows.Length);
        Assert.Equal(("Azione", "piantare 1 alberi", "Verde 1000"), (table.Rows[0][0], table.Rows[1][0], table.Rows[^1][1]));
    }

    private static TableRow Row(params string[] cells) => new(1, [.. cells.Select(static cell => new Cell(cell, false))]);

    private static List<TextBlock> Text(BlockDocument document) => [.. document.Blocks.Cast<TextBlock>()];
}
