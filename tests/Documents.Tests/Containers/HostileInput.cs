using System.IO.Compression;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Whatever the bytes are, the reader answers with a document or a refusal.</summary>
public sealed class HostileInput
{
    private static readonly ReaderLimits Small = new() { MaximumUnpackedBytes = 1024 * 1024, MaximumCells = 10_000 };

    public static TheoryData<string> Beginnings => ["%PDF-1.7\n", "PK\u0003\u0004", "<!DOCTYPE html>", "<html><body><table>", "{\"format\":", "a;b;c\n", "| a | b |\n", "\u00D0\u00CF\u0011\u00E0", ""];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void random_bytes_behind_any_beginning_are_refused(string beginning)
    {
        var random = new Random(4711);
        for (var run = 0; run < 150; run++)
        {
            var noise = new byte[random.Next(1, 3000)];
            random.NextBytes(noise);
            Refused([.. Encoding.Latin1.GetBytes(beginning), .. noise]);
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void files_cut_anywhere_are_answered(string kind)
    {
        var whole = kind switch
        {
            "docx" => OfficeFiles.Docx("<w:p><w:r><w:t>Testo</w:t></w:r></w:p>"),
            "xlsx" => OfficeFiles.Xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"),
            "pdf" => PdfFiles.Page("BT /F1 12 Tf 72 700 Td (Obiettivo strategico 1.01) Tj ET"),
            _ => Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body><h1>Titolo</h1><table><tr><td>a<td>b</table></body></html>"),
        };
        for (var length = 1; length < whole.Length; length += Math.Max(1, whole.Length / 120))
        {
            Refused(whole[..length]);
        }
    }

    [Fact]
    public void damaged_bytes_within_a_pdf_are_answered()
    {
        var whole = PdfFiles.Page("BT /F1 12 Tf 72 700 Td (Obiettivo strategico 1.01) Tj ET");
        var random = new Random(42);
        for (var run = 0; run < 300; run++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = 0; change < 8; change++)
            {
                bytes[random.Next(5, bytes.Length)] = (byte)random.Next(256);
            }

            Refused(bytes);
        }
    }

    [Fact]
    public void a_zip_bomb_is_stopped_by_its_size()
    {
        var bomb = OfficeFiles.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<a>{new string(' ', 4 * 1024 * 1024)}</a>"));
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(RefusalCodes.LimitExceeded, Refusal(bomb, Small));
    }

    [Fact]
    public void entities_in_office_xml_are_refused()
    {
        var bomb = OfficeFiles.Package(
            ("word/document.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"0123456789\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><a>&c;</a>"));
        Assert.Equal(RefusalCodes.Broken, Refusal(bomb, ReaderLimits.Default));
    }

    [Fact]
    public void deep_elements_are_refused()
    {
        var xml = string.Concat(Enumerable.Repeat("<w:tbl>", 5000)) + string.Concat(Enumerable.Repeat("</w:tbl>", 5000));
        Assert.Equal(RefusalCodes.LimitExceeded, Refusal(OfficeFiles.Docx(xml), ReaderLimits.Default));
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", 200_000))}";
        Assert.Equal(RefusalCodes.LimitExceeded, Refusal(Encoding.UTF8.GetBytes(html), ReaderLimits.Default));
        Refused(Encoding.UTF8.GetBytes($"<html><body>{string.Concat(Enumerable.Repeat("<p><b>x", 20_000))}"));
    }

    [Fact]
    public void a_sheet_with_one_far_cell_in_each_row_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 50).Select(static row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c><c r=\"XFD{row}\"><v>1</v></c></row>"));
        Assert.Equal(RefusalCodes.LimitExceeded, Refusal(OfficeFiles.Xlsx(rows), Small));
    }

    [Fact]
    public void wide_spans_are_bounded()
    {
        var html = $"<html><body><table>{string.Concat(Enumerable.Repeat("<tr><td colspan=1000000 rowspan=1000000>x<td>y", 3000))}</table>";
        Refused(Encoding.UTF8.GetBytes(html));
    }

    [Fact]
    public void a_stream_that_unpacks_without_end_is_stopped()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.ASCII.GetBytes(new string(' ', 8 * 1024 * 1024)));
        }

        Assert.Equal(RefusalCodes.LimitExceeded, Refusal(PdfFiles.Page(packed.ToArray(), "/Filter /FlateDecode"), Small));
    }

    [Fact]
    public void forms_that_draw_each_other_come_to_an_end()
    {
        Refused(PdfFiles.Page("/X1 Do /X1 Do BT /F1 12 Tf 72 700 Td (Testo) Tj ET"));
    }

    [Fact]
    public void a_user_password_is_told()
    {
        var pdf = PdfFiles.Encrypted();
        Assert.Equal(RefusalCodes.Protected, Refusal(pdf, ReaderLimits.Default));
    }

    [Fact]
    public void a_pdf_without_text_is_refused_with_what_to_do()
    {
        var read = DocumentReader.Read(PdfFiles.Page("0 0 1 rg 72 72 300 300 re f"), "scan.pdf", ReaderLimits.Default);
        Assert.Equal(RefusalCodes.WithoutText, read.Refusal!.Code);
        Assert.Contains("OCR", read.Refusal.Message, StringComparison.Ordinal);
    }

    private static void Refused(byte[] bytes)
    {
        var read = DocumentReader.Read(bytes, "x", ReaderLimits.Default);
        Assert.False(read.IsDone);
        Assert.NotEmpty(read.Refusal.Message);
    }

    private static string? Refusal(byte[] bytes, ReaderLimits limits) => DocumentReader.Read(bytes, "x", limits).Refusal?.Code;
}
