namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>Pages that a scanner made.</summary>
public sealed class ScannedPages
{
    private const string Scan = "q 595 0 0 842 0 0 cm /Im Do Q ";
    private const string Text = "Testo riconosciuto dal programma";

    [Theory]
    [InlineData("over", Scan + "3 Tr BT /F1 11 Tf 1 0 0 1 72 700 Tm (Testo riconosciuto dal programma) Tj ET")]
    [InlineData("under", "BT /F1 11 Tf 1 0 0 1 72 700 Tm (Testo riconosciuto dal programma) Tj ET " + Scan)]
    public void recognised_text_is_read_and_marked_as_doubtful(string where, string operators)
    {
        var document = Pages(operators).Read();
        Assert.True(RawPdf.Lines(document) is [Text], where);
        var note = Assert.Single(document.Notes);
        Assert.Equal(DiagnosticCodes.TextRecognised, note.Code);
    }

    [Fact]
    public void a_scan_in_strips_is_a_scan()
    {
        var strips = string.Concat(Enumerable.Range(0, 4).Select(static strip => $"q 595 0 0 210 0 {strip * 210} cm /Im Do Q "));
        Assert.Equal([Text], RawPdf.Lines(Pages(strips + "3 Tr " + RawPdf.Line(72, 700, Text)).Read()));
    }

    [Fact]
    public void pictures_without_text_are_refused_with_what_to_do()
    {
        var read = DocumentReader.Read(Pages(Scan, Scan).Build(), "scan.pdf", ReaderLimits.Default);
        Assert.Equal(RefusalCodes.WithoutText, read.Refusal?.Code);
        Assert.Contains("(OCR)", read.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void pages_that_are_pictures_are_named_where_others_are_read()
    {
        var document = Pages(RawPdf.Line(72, 700, "Prima pagina con testo"), Scan, Scan, RawPdf.Line(72, 700, "Quarta pagina con testo"), Scan).Read();
        Assert.Equal(["Prima pagina con testo", "Quarta pagina con testo"], RawPdf.Lines(document));
        var note = Assert.Single(document.Notes);
        Assert.Equal(DiagnosticCodes.PicturePage, note.Code);
        Assert.StartsWith("Pages 2-3, 5 are pictures", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_scan_with_a_stamp_of_text_is_named_too()
    {
        var document = Pages(RawPdf.Line(72, 700, "Prima pagina con testo lungo abbastanza"), Scan + RawPdf.Line(300, 20, "Protocollo 123")).Read();
        Assert.Contains(document.Notes, static note => note.Code == DiagnosticCodes.PicturePage && note.Message.StartsWith("Page 2 ", StringComparison.Ordinal));
    }

    private static RawPdf Pages(params string[] pages)
    {
        var pdf = new RawPdf();
        var picture = pdf.AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0xE0]);
        pdf.Resources = $"/XObject << /Im {picture} >>";
        foreach (var page in pages)
        {
            pdf.Page(page);
        }

        return pdf;
    }
}
