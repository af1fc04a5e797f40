using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>Letters that a font draws in ways of its own, and words divided at line ends. Embedded subset fonts are what LibreOffice and Chromium make: see PrintedDocuments.</summary>
public sealed class LetterForms
{
    private const string Descriptor = "/FirstChar 1 /LastChar 8 /Widths [500 500 500 500 500 500 500 500]";

    private const string Described = "/FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Serif /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >>";

    [Fact]
    public void ligatures_named_by_the_encoding_are_letters()
    {
        var pdf = new RawPdf { Fonts = $"/L << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Serif {Descriptor} /Encoding << /Type /Encoding /Differences [1 /fi /fl /ffi /f_i /uniFB01] >> >>" };
        var text = "BT /F1 11 Tf 1 0 0 1 72 700 Tm (De) Tj /L 11 Tf (\\001) Tj /F1 11 Tf (nire ) Tj /L 11 Tf (\\002) Tj /F1 11 Tf (ussi e) Tj /L 11 Tf (\\003) Tj /F1 11 Tf (caci, con) Tj /L 11 Tf (\\005) Tj /F1 11 Tf (ni) Tj ET";
        Assert.Equal(["Definire flussi efficaci, confini"], RawPdf.Lines(pdf.Page(text).Read()));
    }

    [Fact]
    public void ligatures_of_a_unicode_map_are_letters()
    {
        var pdf = new RawPdf();
        var map = pdf.AddStream("", Encoding.ASCII.GetBytes("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n3 beginbfchar\n<01> <FB01>\n<02> <006600660069>\n<03> <00E0>\nendbfchar\nendcmap end end"));
        pdf.Fonts = $"/L << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Serif {Descriptor} /ToUnicode {map} {Described} >>";
        var text = "BT /F1 11 Tf 1 0 0 1 72 700 Tm (De) Tj /L 11 Tf (\\001) Tj /F1 11 Tf (nire l'e) Tj /L 11 Tf (\\002) Tj /F1 11 Tf (cacia nella citt) Tj /L 11 Tf (\\003) Tj ET";
        Assert.Equal(["Definire l'efficacia nella città"], RawPdf.Lines(pdf.Page(text).Read()));
    }

    [Fact]
    public void a_subset_font_without_unicode_map_is_read_by_its_glyph_names()
    {
        var pdf = new RawPdf { Fonts = $"/L << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Serif {Descriptor} /Encoding << /Type /Encoding /Differences [1 /C /i /t /agrave /space /Euro /quoteright] >> >>" };
        var document = pdf.Page("BT /L 11 Tf 1 0 0 1 72 700 Tm (\\001\\002\\003\\003\\004\\005\\006) Tj ET").Read();
        Assert.Equal(["Città €"], RawPdf.Lines(document));
        Assert.Empty(document.Notes);
    }

    [Fact]
    public void letters_that_the_file_does_not_name_are_told()
    {
        var pdf = new RawPdf();
        var child = pdf.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Serif /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 700 /StemV 80 >> >>");
        pdf.Fonts = $"/L << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Serif /Encoding /Identity-H /DescendantFonts [{child}] >>";
        var document = pdf.Page(RawPdf.Line(72, 700, "Testo leggibile") + "BT /L 11 Tf 1 0 0 1 72 650 Tm <00260027002800290030> Tj ET").Read();
        Assert.Contains(document.Notes, static note => note.Code == DiagnosticCodes.LettersUnknown && note.Message.Contains("5 characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gli uffici della program-", "mazione strategica.", "gli uffici della programmazione strategica.")]
    [InlineData("lo sviluppo socio-", "economico della zona.", "lo sviluppo socio-economico della zona.")]
    [InlineData("la cooperazione russo-", "ucraina avviata.", "la cooperazione russo-ucraina avviata.")]
    [InlineData("nella documenta-", "zione tecnico-scientifica.", "nella documentazione tecnico-scientifica.")]
    [InlineData("per il biennio 2020-", "2021 e oltre.", "per il biennio 2020-2021 e oltre.")]
    [InlineData("con la realizza\\255", "zione delle opere.", "con la realizzazione delle opere.")]
    public void divided_words_are_joined_and_hyphens_of_words_kept(string first, string second, string joined)
    {
        var lead = "Il Comune porta avanti con le risorse previste ";
        Assert.Equal([lead + joined], RawPdf.Lines(new RawPdf().Page(RawPdf.Line(60, 700, lead + first) + RawPdf.Line(60, 687, second)).Read()));
    }

    [Fact]
    public void the_documents_own_words_decide()
    {
        var page = RawPdf.Line(60, 760, "La rete porto-mare serve a chi lavora ogni giorno lungo la costa.") + RawPdf.Line(60, 700, "Il Comune porta avanti con le risorse previste le opere del porto-") + RawPdf.Line(60, 687, "canale e delle banchine.");
        Assert.EndsWith("del porto-canale e delle banchine.", RawPdf.Lines(new RawPdf().Page(page).Read())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void soft_hyphens_within_a_line_are_not_seen()
    {
        var pdf = new RawPdf();
        var map = pdf.AddStream("", Encoding.ASCII.GetBytes("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n1 beginbfchar\n<01> <00AD>\nendbfchar\nendcmap end end"));
        pdf.Fonts = $"/L << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Serif /FirstChar 1 /LastChar 1 /Widths [0] /ToUnicode {map} {Described} >>";
        Assert.Equal(["La programmazione"], RawPdf.Lines(pdf.Page("BT /F1 11 Tf 1 0 0 1 72 700 Tm (La program) Tj /L 11 Tf (\\001) Tj /F1 11 Tf (mazione) Tj ET").Read()));
    }
}
