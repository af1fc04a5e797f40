using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Tests.Blocks;

/// <summary>What sites do to a document's text.</summary>
public sealed class SiteRepairs
{
    [Fact]
    public void lines_of_a_transcribing_site_are_dropped()
    {
        var document = Some.Blocks("• Non ci sono risultati.\n\nPIANO DEGLI OBIETTIVI\n\nN/A\nProtected\n\nAcademic year: 2022\n\nCopied!\n12\n\nTesto completo\n\nObiettivo 1: Aprire la biblioteca\n");
        Assert.Equal(["PIANO DEGLI OBIETTIVI", "Obiettivo 1: Aprire la biblioteca"], Texts(document));
    }

    [Fact]
    public void the_same_words_in_a_document_of_its_own_stay() =>
        Assert.Contains("Download", Texts(Some.Blocks("PIANO DEGLI OBIETTIVI\n\nDownload\n\nObiettivo 1: Aprire la biblioteca\n")));

    [Fact]
    public void a_table_of_one_cell_a_line_is_a_table_where_a_column_of_figures_shows_its_width()
    {
        var table = Assert.IsType<TableBlock>(Some.Blocks("Stato |\nQuota |\nConcluso |\n53,4 |\nIn corso |\n29,6 |\nSospeso |\n3,3 |\nDa avviare |\n13,7 |\n").Blocks[0]);
        Assert.Equal(["Stato/Quota", "Concluso/53,4", "In corso/29,6", "Sospeso/3,3", "Da avviare/13,7"], table.Rows.Select(static row => $"{row[0]}/{row[1]}"));
    }

    [Fact]
    public void numerals_closed_by_a_rule_are_no_table() =>
        Assert.DoesNotContain(Some.Blocks("I |\n\nAcqua: raccogliere la pioggia |\n\nII |\n\nSuolo: togliere l'asfalto |\n").Blocks, static block => block is TableBlock);

    [Fact]
    public void the_title_of_a_markdown_file_is_a_heading_and_its_other_fields_are_dropped()
    {
        var document = Some.Blocks("---\ntitle: Una città che lavora\ndate: 2017-04-30\n---\n\nIl piano comincia qui.\n");
        Assert.Equal(["Una città che lavora", "Il piano comincia qui."], Texts(document));
        Assert.Equal(TextKind.Heading, Assert.IsType<TextBlock>(document.Blocks[0]).Kind);
    }

    [Fact]
    public void a_short_line_behind_a_list_without_marks_is_no_rest_of_its_last_item() =>
        Assert.Equal(
            ["Case per chi le cerca", "Strade sicure intorno a ogni scuola", "Acqua pulita", "Un parco in ogni quartiere e una fontana in ciascun parco della città", "Stato dei progetti"],
            Texts(Some.Blocks("- Case per chi le cerca\n- Strade sicure intorno a ogni scuola\n- Acqua pulita\n- Un parco in ogni quartiere e una fontana in ciascun parco della città\nStato dei progetti\n")));

    private static IEnumerable<string> Texts(BlockDocument document) => document.Blocks.OfType<TextBlock>().Select(static block => block.Text);
}
