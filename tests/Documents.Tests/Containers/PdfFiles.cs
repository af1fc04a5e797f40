using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Small PDFs from their drawing operators. Fonts: F1 Helvetica, F2 Helvetica-Bold. Form X1 draws itself.</summary>
internal static class PdfFiles
{
    /// <summary>One page of 595 by 842 points.</summary>
    public static byte[] Page(string operators, string pageEntries = "") => Pages(pageEntries, operators);

    /// <summary>One page with a stream as it is.</summary>
    public static byte[] Page(byte[] stream, string streamEntries) => Build([(stream, streamEntries)], "", "");

    /// <summary>Several pages.</summary>
    public static byte[] Pages(string pageEntries, params string[] pages) => Build([.. pages.Select(static page => (Encoding.Latin1.GetBytes(page), ""))], pageEntries, "");

    /// <summary>A page that opens only with a password that nobody knows.</summary>
    public static byte[] Encrypted()
    {
        var key = string.Concat(Enumerable.Repeat("5A", 32));
        return Build([(Encoding.Latin1.GetBytes("BT /F1 12 Tf 72 700 Td (x) Tj ET"), "")], "", $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >> /ID [<{key}> <{key}>]");
    }

    private static byte[] Build((byte[] Stream, string Entries)[] pages, string pageEntries, string trailer)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.7\n");
        var kids = string.Join(' ', pages.Select(static (_, index) => $"{6 + (2 * index)} 0 R"));
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages.Length} /Kids [{kids}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        Add("<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X1 5 0 R >> >> /Length 16 >>\nstream\n/X1 Do /X1 Do   \nendstream");
        foreach (var (stream, entries) in pages)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {pageEntries} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 5 0 R >> >> /Contents {places.Count + 2} 0 R >>");
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n<< /Length {stream.Length} {entries} >>\nstream\n");
            file.Write(stream);
            Write("\nendstream\nendobj\n");
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")));
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Add(string body)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{body}\nendobj\n");
        }
    }
}
