using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MunicipalBenchmark.Documents.Tests.Containers;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>Documents made to cost more than they weigh: each is refused, and the limit is named.</summary>
public sealed class Bombs
{
    private const int Megabyte = 1_000_000;

    public static TheoryData<string> PdfNames => [.. Pdfs.Keys];

    public static TheoryData<string> TextNames => [.. Texts.Keys];

    private static readonly Dictionary<string, (string? Limit, Func<byte[]> Make)> Pdfs = new(StringComparer.Ordinal)
    {
        ["pages in a circle"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Pages /Kids [2 0 R] >>")),
        ["pages in a wide circle"] = (null, static () => RawPdf.Of([.. Enumerable.Range(2, 3000).Select(static i => $"<< /Type /Pages /Kids [{(i == 3001 ? 2 : i + 1)} 0 R] >>").Prepend("<< /Type /Catalog /Pages 2 0 R >>")])),
        ["pages in a circle, keys escaped"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /#4bids [ % ]\n (]) 3 0 R] >>", "<< /Type /Pages /Kid#73 [2 0 R] >>")),
        ["pages 100,000 deep"] = ("MaximumDepth", static () => RawPdf.Of([.. Enumerable.Range(2, 100_000).Select(static i => $"<< /Type /Pages /Kids [{i + 1} 0 R] >>").Prepend("<< /Type /Catalog /Pages 2 0 R >>")])),
        ["100,000 pages"] = ("MaximumPages", static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{Repeat("3 0 R ", 100_000)}] >>", "<< /Type /Page /MediaBox [0 0 100 100] >>")),
        ["names in a circle"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R /Names << /Dests 4 0 R >> >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page >>", "<< /Kids [4 0 R] >>")),
        ["names that double"] = ("MaximumPdfObjects", static () => RawPdf.Of([.. Enumerable.Range(4, 40).Select(static i => $"<< /Kids [{i + 1} 0 R {i + 1} 0 R] >>").Prepend("<< /Type /Page >>").Prepend("<< /Type /Pages /Kids [3 0 R] >>").Prepend("<< /Type /Catalog /Pages 2 0 R /Names << /Dests 4 0 R >> >>")])),
        ["names in a circle inside an object stream"] = (null, static () => Compressed("<< /Kids [5 0 R] >>", "<< /Kids [4 0 R] >>")),
        ["form fields in a circle"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page >>", "<< /FT /Tx /T (a) /Kids [4 0 R] >>")),
        ["references in a circle"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "3 0 R", "2 0 R")),
        ["functions in a circle"] = (null, static () => RawPdf.Page("/ColorSpace << /C [/Separation /X /DeviceRGB 5 0 R] >>", "/C cs 1 sc 0 0 9 9 re f", "<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>")),
        ["colours that name themselves"] = (null, static () => RawPdf.Page("/ColorSpace << /C [/Separation /X /C 5 0 R] >>", "/C cs 1 sc 0 0 9 9 re f", "<< /FunctionType 2 /Domain [0 1] /N 1 >>")),
        ["colours in a circle"] = (null, static () => RawPdf.Page("/ColorSpace << /C 5 0 R >>", "/C cs 1 sc", "[/Indexed 5 0 R 1 (abcdef)]")),
        ["forms 5,000 deep"] = ("MaximumDepth", static () => RawPdf.Page("/XObject << /X 5 0 R >>", "/X Do", Enumerable.Range(5, 5000).Select(static i => RawPdf.Form(i + 1, "/X Do")))),
        ["forms in a circle"] = (null, static () => RawPdf.Page("/XObject << /X 5 0 R >>", "/X Do", RawPdf.Form(6, "/X Do"), RawPdf.Form(5, "/X Do"))),
        ["forms that double"] = ("MaximumPdfStreams", static () => RawPdf.Page("/XObject << /X 5 0 R >>", "/X Do", Enumerable.Range(5, 40).Select(static i => RawPdf.Form(i + 1, "/X Do /X Do")))),
        ["widths of two thousand million letters"] = (null, static () => RawPdf.Page("/Font << /F1 5 0 R >>", RawPdf.Content, "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>", "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 2000000000 500] >>")),
        ["a stream of 60 MB"] = ("MaximumUnpackedBytes", static () => PdfFiles.Page(Flate(new byte[60 * Megabyte]), "/Filter /FlateDecode")),
        ["a stream in a stream in a stream"] = ("MaximumUnpackedBytes", static () => PdfFiles.Page(Flate(Flate(Flate(new byte[60 * Megabyte]))), "/Filter [/FlateDecode /FlateDecode /FlateDecode]")),
        ["5,000 filters"] = ("MaximumUnpackedBytes", static () => PdfFiles.Page(Encoding.ASCII.GetBytes(Repeat("2", 1 * Megabyte)), $"/Filter [{Repeat("/RunLengthDecode ", 5000)}]")),
        ["dictionaries 100,000 deep"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", Repeat("<< /A ", 100_000))),
        ["arrays a million deep"] = (null, static () => PdfFiles.Page(Repeat("[", 1 * Megabyte) + RawPdf.Content)),
        ["a length that is its own"] = (null, static () => RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page /Contents 4 0 R >>", "<< /Length 4 0 R >>\nstream\nq\nendstream")),
        ["an object stream with wrong lengths"] = (null, static () => Compressed("<< /Type /Page", ">> 99999999 0 R", "/N 5000000 /First 7")),
        ["a table of contents of the file that leads to itself"] = (null, static () => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(PdfFiles.Page("q Q")).Replace("trailer\n<<", "trailer\n<< /Prev 9", StringComparison.Ordinal))),
        ["a page without bounds"] = (null, static () => PdfFiles.Page("BT /F1 12 Tf 1e30 1e30 Td (Obiettivo) Tj ET -1e300 -1e300 1e300 1e300 re S", "/MediaBox [-1e38 -1e38 1e38 1e38]")),
        ["a million half objects"] = (null, static () => Encoding.Latin1.GetBytes("%PDF-1.4\n" + Repeat("1 0 obj\n", 1 * Megabyte))),
    };

    private static readonly Dictionary<string, (string? Limit, Func<byte[]> Make)> Texts = new(StringComparer.Ordinal)
    {
        ["50 MB on one line"] = ("at most 20,971,520", static () => Encoding.UTF8.GetBytes(Repeat("Missione 12 (*parola <b [ ", 2 * Megabyte))),
        ["lines of separators"] = ("MaximumCells", static () => Encoding.UTF8.GetBytes($"{Repeat(";", 6 * Megabyte)}\n{Repeat(";", 6 * Megabyte)}")),
        ["a line of tabs"] = ("MaximumCells", static () => Encoding.UTF8.GetBytes($"a{Repeat("\t", 10 * Megabyte)}b")),
        ["a table without a text"] = (null, static () => Encoding.UTF8.GetBytes(";;;\n;;;\n;;;\n")),
        ["lines of one letter"] = (null, static () => Encoding.UTF8.GetBytes(Repeat("a\n", 500_000))),
        ["elements 100,000 deep"] = ("MaximumDepth", static () => Html(Repeat("<div>", 100_000))),
        ["letters set 100,000 deep"] = ("MaximumDepth", static () => Html(Repeat("<b>x", 100_000))),
        ["tables 100,000 deep"] = ("MaximumDepth", static () => Html(Repeat("<table><tr><td>", 100_000))),
        ["a row of spans"] = ("MaximumCells", static () => Html($"<table><tr>{Repeat("<td colspan=200>x", 50_000)}")),
        ["rows of spans"] = ("MaximumCells", static () => Html($"<table>{Repeat("<tr><td colspan=200 rowspan=200>x", 50_000)}")),
        ["a list of 30,000 numbers"] = (null, static () => Html($"<ol>{Repeat("<li>x</li>", 30_000)}</ol>")),
        ["entities that multiply"] = (null, static () => Html($"<!DOCTYPE html [{Repeat("<!ENTITY a '&b;&b;&b;'>", 1000)}]>{Repeat("&a;", 100_000)}")),
        ["JSON a million deep"] = (null, static () => Encoding.UTF8.GetBytes($"{{\"format\":{Repeat("[", 1 * Megabyte)}")),
        ["a package of 60 MB"] = ("MaximumUnpackedBytes", static () => Package("word/document.xml", Repeat(" ", 60 * Megabyte))),
        ["a package of 30,000 parts"] = ("MaximumUnpackedBytes", static () => OfficeFiles.Package([.. Enumerable.Range(0, 30_000).Select(static i => ($"word/p{i}.xml", "<a/>")), ("word/document.xml", "<a/>")])),
        ["a document of another name 50,000 deep"] = ("MaximumDepth", static () => Renamed(Repeat("<w:tbl>", 50_000))),
        ["a row of spans in a package"] = ("MaximumCells", static () => OfficeFiles.Docx($"<w:tbl><w:tr>{Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"200\"/></w:tcPr><w:p/></w:tc>", 50_000)}</w:tr></w:tbl>")),
        ["XML entities that multiply"] = (null, static () => Package("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"0123456789\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">]><a>&d;</a>")),
    };

    /// <summary>The usual limits, but a tenth of what may unpack: the tests' own memory is small.</summary>
    private static readonly ReaderLimits Limits = new() { MaximumUnpackedBytes = 40 * Megabyte };

    [Theory]
    [MemberData(nameof(PdfNames))]
    public Task a_pdf_made_to_have_no_end_is_refused(string name) => RefusedAsync(name, Pdfs[name]);

    [Theory]
    [MemberData(nameof(TextNames))]
    public Task text_or_a_package_made_to_have_no_end_is_refused(string name) => RefusedAsync(name, Texts[name]);

    [Fact]
    public async Task fifty_megabytes_on_one_line_are_read_to_their_end_where_the_limit_allows()
    {
        var answer = await Answers.ReadAsync(Texts["50 MB on one line"].Make(), "50 MB", Limits with { MaximumBytes = 60 * Megabyte });
        Assert.Equal(RefusalCodes.NotPlanning, answer.Refusal?.Code);
    }

    [Fact]
    public async Task no_document_makes_the_reader_open_a_file_or_a_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/x";
        var secret = Some.RepositoryFile("global.json");
        foreach (var (system, place) in new[] { (address, "a"), ($"file://{secret}", "b") })
        {
            var entity = $"<!DOCTYPE a [<!ENTITY % p SYSTEM \"{system}\"> %p; <!ENTITY e SYSTEM \"{system}\">]>";
            await Answers.ReadAsync(Package("word/document.xml", $"{entity}<a>&e;</a>"), place);
            await Answers.ReadAsync(Package("xl/workbook.xml", $"{entity}<a>&e;</a>"), place);
            await Answers.ReadAsync(Renamed("", entity), place);
            await Answers.ReadAsync(Html($"<link rel=stylesheet href='{system}'><script src='{system}'></script><img src='{system}'><iframe src='{system}'></iframe><p>Obiettivo: x"), place);
            await Answers.ReadAsync(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{entity}<html><body>&e;</body></html>"), place);
            await Answers.ReadAsync(RawPdf.Page($"/XObject << /X 5 0 R >>", "/X Do", $"<< /Subtype /Form /BBox [0 0 1 1] /Length 0 /F << /FS /URL /F ({system}) >> >>\nstream\n\nendstream"), place);
            var answer = await Answers.ReadAsync(Encoding.UTF8.GetBytes($"# DUP 2020\n\n![]({system})\n\nObiettivo operativo 1.1 Titolo\n\nObiettivo operativo 1.2 Altro\n"), place);
            Assert.DoesNotContain("sdk", answer.IsDone ? answer.Value.Draft.Title : "", StringComparison.Ordinal);
        }

        Assert.False(listener.Pending());
    }

    private static async Task RefusedAsync(string name, (string? Limit, Func<byte[]> Make) bomb)
    {
        var answer = await Answers.ReadAsync(bomb.Make(), name, Limits);
        Assert.False(answer.IsDone);
        if (bomb.Limit is { } limit)
        {
            Assert.Contains(limit, answer.Refusal.Message, StringComparison.Ordinal);
        }
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static byte[] Html(string body) => Encoding.UTF8.GetBytes($"<html><body>{body}");

    private static byte[] Package(string part, string xml) => OfficeFiles.Package((part, xml));

    private static byte[] Flate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A document that its package gives another name than usual.</summary>
    private static byte[] Renamed(string body, string before = "") => OfficeFiles.Package(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/other.bin\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/other.bin\"/></Relationships>"),
        ("word/document.xml", "<a/>"),
        ("word/other.bin", $"{before}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}"));

    /// <summary>Objects 4 and 5 in an object stream; a tree of names begins at 4.</summary>
    private static byte[] Compressed(string four, string five, string? counts = null)
    {
        var head = $"4 0 5 {four.Length + 1} ";
        var file = Encoding.Latin1.GetString(RawPdf.Of(
            "<< /Type /Catalog /Pages 2 0 R /Names << /Dests 4 0 R >> >>",
            "<< /Type /Pages /Kids [3 0 R] >>",
            "<< /Type /Page >>",
            "null",
            "null",
            RawPdf.Packed($"{head}{four} {five}", $"/Type /ObjStm {counts ?? $"/N 2 /First {head.Length}"}")));
        var places = Enumerable.Range(1, 6).Select(number => file.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal) + 1).ToList();
        var table = file.IndexOf("xref\n", StringComparison.Ordinal);
        var rows = new List<byte>();
        for (var number = 0; number <= 7; number++)
        {
            var (kind, place, last) = number is 0 ? (0, 0, 255) : number is 4 or 5 ? (2, 6, number - 4) : (1, number == 7 ? table : places[number - 1], 0);
            rows.AddRange([(byte)kind, (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)last]);
        }

        var stream = RawPdf.Stream(Encoding.Latin1.GetString([.. rows]), "/Type /XRef /Size 8 /W [1 3 1] /Root 1 0 R");
        return Encoding.Latin1.GetBytes($"{file[..table]}7 0 obj\n{stream}\nendobj\nstartxref\n{table}\n%%EOF\n");
    }
}
