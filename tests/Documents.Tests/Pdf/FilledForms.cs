using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>What was filled into a form is read at its place, whether the file draws it or only holds it.</summary>
public sealed class FilledForms
{
    public static TheoryData<string, string> Fields => new()
    {
        { "/FT /Tx /V (Assessore Bianchi)", "Assessore Bianchi" },
        { "/FT /Tx /V <FEFF004300690074007400E0>", "Città" },
        { "/FT /Ch /V (b) /Opt [[(a) (Ambiente)] [(b) (Cultura)]]", "Cultura" },
        { "/FT /Ch /V [(Uno) (Tre)] /Opt [(Uno) (Due) (Tre)]", "Uno, Tre" },
        { "/FT /Btn /AS /Yes /V /Yes", "×" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void values_without_appearance_are_read_beside_their_labels(string field, string text)
    {
        Assert.Equal([$"Responsabile: {text}"], RawPdf.Lines(Form(field, "").Read()));
    }

    [Theory]
    [InlineData("/Rotate 90")]
    [InlineData("/CropBox [50 50 500 800]")]
    public void values_stand_at_their_place_on_turned_and_cropped_pages(string entries)
    {
        Assert.Equal(["Responsabile: Assessore Bianchi"], RawPdf.Lines(Form("/FT /Tx /V (Assessore Bianchi)", "", entries).Read()));
    }

    [Theory]
    [InlineData("/FT /Btn /AS /Off")]
    [InlineData("/FT /Btn /Ff 65536 /AS /Yes")]
    [InlineData("/FT /Tx /V (Nascosto) /F 2")]
    public void what_was_not_filled_in_or_is_hidden_gives_nothing(string field)
    {
        Assert.Equal(["Responsabile:"], RawPdf.Lines(Form(field, "").Read()));
    }

    [Fact]
    public void what_an_appearance_shows_counts_and_comes_once()
    {
        Assert.Equal(["Responsabile: Assessora Verdi"], RawPdf.Lines(Form("/FT /Tx /V (Altro valore)", "Assessora Verdi").Read()));
    }

    [Fact]
    public void values_are_inherited_from_the_fields_parent()
    {
        var pdf = new RawPdf();
        var parent = pdf.Add("<< /FT /Tx /T (nome) /V (Comune di Prova) >>");
        var first = pdf.Add($"<< /Type /Annot /Subtype /Widget /Rect [102 696 400 712] /Parent {parent} >>");
        Assert.Equal(["Ente: Comune di Prova"], RawPdf.Lines(pdf.Page(RawPdf.Line(72, 700, "Ente:"), $"/Annots [{first}]").Read()));
    }

    [Fact]
    public void lines_of_a_large_field_are_read_in_order()
    {
        var pdf = new RawPdf();
        var field = pdf.Add("<< /Type /Annot /Subtype /Widget /Rect [72 500 400 680] /FT /Tx /Ff 4096 /V (Prima riga del testo.\\nSeconda riga.) >>");
        Assert.Equal(["Descrizione", "Prima riga del testo.", "Seconda riga."], RawPdf.Lines(pdf.Page(RawPdf.Line(72, 700, "Descrizione"), $"/Annots [{field}]").Read()));
    }

    [Fact]
    public void a_text_box_laid_over_the_page_is_read()
    {
        var pdf = new RawPdf();
        var form = pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", Encoding.Latin1.GetBytes("BT /F1 11 Tf 2 5 Td (Approvato in aula) Tj ET"));
        var box = pdf.Add($"<< /Type /Annot /Subtype /FreeText /Rect [72 600 272 620] /Contents (Approvato) /AP << /N {form} >> >>");
        Assert.Equal(["Delibera del consiglio", "Approvato in aula"], RawPdf.Lines(pdf.Page(RawPdf.Line(72, 700, "Delibera del consiglio"), $"/Annots [{box}]").Read()));
    }

    private static RawPdf Form(string field, string appearance, string entries = "")
    {
        var pdf = new RawPdf();
        var drawn = appearance.Length == 0 ? "" : $"/AP << /N {pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 16] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", Encoding.Latin1.GetBytes($"/Tx BMC BT /F1 10 Tf 2 4 Td ({appearance}) Tj ET EMC"))} >>";
        var widget = pdf.Add($"<< /Type /Annot /Subtype /Widget /T (campo) /Rect [150 696 350 712] {field} {drawn} >>");
        pdf.Catalog = $"/AcroForm << /Fields [{widget}] >>";
        return pdf.Page(RawPdf.Line(72, 700, "Responsabile:"), $"/Annots [{widget}] {entries}");
    }
}
