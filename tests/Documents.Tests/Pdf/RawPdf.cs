using System.Globalization;
using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Pdf;

namespace MunicipalBenchmark.Documents.Tests.Pdf;

/// <summary>A PDF written by hand, object by object. Fonts of every page: F1 Helvetica, F2 Helvetica-Bold, Z ZapfDingbats.</summary>
internal sealed class RawPdf
{
    private readonly List<(string Body, byte[]? Stream)> _objects = [("", null), ("", null)];
    private readonly List<int> _pages = [];

    /// <summary>Entries of the catalog.</summary>
    public string Catalog { get; set; } = "";

    /// <summary>More fonts of every page.</summary>
    public string Fonts { get; set; } = "";

    /// <summary>More resources of every page.</summary>
    public string Resources { get; set; } = "";

    /// <summary>Adds an object.</summary>
    /// <returns>How to refer to it.</returns>
    public string Add(string body) => Add(body, null);

    /// <summary>Adds a stream.</summary>
    public string AddStream(string entries, byte[] stream) => Add($"<< /Length {stream.Length} {entries} >>", stream);

    /// <summary>Adds a page of 595 by 842 points.</summary>
    public RawPdf Page(string operators, string entries = "")
    {
        var content = AddStream("", Encoding.Latin1.GetBytes(operators));
        var box = entries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox [0 0 595 842]";
        Add($"<< /Type /Page /Parent 2 0 R {box} {entries} /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> /Z << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> {Fonts} >> {Resources} >> /Contents {content} >>");
        _pages.Add(_objects.Count);
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="encryption">How to encrypt its streams; strings are not encrypted, so use none.</param>
    public byte[] Build(PdfEncryption? encryption = null)
    {
        _objects[0] = ($"<< /Type /Catalog /Pages 2 0 R {Catalog} >>", null);
        _objects[1] = ($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(static page => $"{page} 0 R"))}] >>", null);
        var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n");
        foreach (var (body, stream) in _objects)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n");
            if (stream is null)
            {
                Write(body);
            }
            else
            {
                var written = encryption?.Encrypt(stream, places.Count) ?? stream;
                Write(body.Replace($"/Length {stream.Length}", $"/Length {written.Length}", StringComparison.Ordinal) + "\nstream\n");
                file.Write(written);
                Write("\nendstream");
            }

            Write("\nendobj\n");
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")));
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {encryption?.Trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>The blocks that the file gives.</summary>
    public BlockDocument Read() => Read(Build());

    /// <summary>The blocks that a file gives.</summary>
    public static BlockDocument Read(byte[] pdf)
    {
        var read = PdfContainer.Read(pdf, "x.pdf", ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        return read.Value;
    }

    /// <summary>Lines of text of a document, tables left out.</summary>
    public static IReadOnlyList<string> Lines(BlockDocument document) => [.. document.Blocks.OfType<TextBlock>().Select(static block => block.FullText)];

    /// <summary>The cells of the only table.</summary>
    public static string[][] Cells(BlockDocument document) =>
        [.. Assert.Single(document.Blocks.OfType<TableBlock>()).Rows.Select(static row => row.Cells.Select(static cell => cell.Text).ToArray())];

    /// <summary>Operators that write a line.</summary>
    public static string Line(double x, double y, string text, string font = "F1", double size = 11) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");

    /// <summary>Operators that write a line upwards.</summary>
    public static string Upright(double x, double y, string text) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 9 Tf 0 1 -1 0 {x} {y} Tm ({text}) Tj ET\n");

    /// <summary>Operators that draw a grid.</summary>
    /// <param name="heights">Where its horizontal lines are.</param>
    /// <param name="edges">Where its vertical lines are.</param>
    public static string Grid(double[] heights, double[] edges) => "0.5 w 0 G " + string.Concat(
        heights.Select(y => string.Create(CultureInfo.InvariantCulture, $"{edges[0]} {y} m {edges[^1]} {y} l S ")).Concat(
        edges.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x} {heights[0]} m {x} {heights[^1]} l S "))));

    private string Add(string body, byte[]? stream)
    {
        _objects.Add((body, stream));
        return $"{_objects.Count} 0 R";
    }
}
