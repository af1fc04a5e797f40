using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>PDFs from their objects, sound or not.</summary>
internal static class RawPdf
{
    /// <summary>A page's content.</summary>
    public const string Content = "BT /F1 12 Tf 72 700 Td (Obiettivo strategico 1.01) Tj ET";

    /// <summary>A document whose first object is its catalogue; further objects are numbered on.</summary>
    public static byte[] Of(params IEnumerable<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var body in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        return Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file}trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    }

    /// <summary>One page: catalogue, pages and page are 1 to 3, the page's content is 4, further objects begin at 5.</summary>
    public static byte[] Page(string resources, string content, params IEnumerable<string> objects) => Of(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", $"<< /Type /Page /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>", Stream(content), .. objects]);

    /// <summary>A stream object.</summary>
    public static string Stream(string content, string entries = "") => string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n{content}\nendstream");

    /// <summary>A stream object, packed.</summary>
    public static string Packed(string content, string entries)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return Stream(Encoding.Latin1.GetString(packed.ToArray()), $"/Filter /FlateDecode {entries}");
    }

    /// <summary>A form that draws another one.</summary>
    public static string Form(int next, string content) => Stream(content, string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X {next} 0 R >> >>"));
}
