using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>Writes sheets as CSV files in a ZIP: UTF-8 with mark and semicolons, so that an Italian spreadsheet program opens them with a double click.</summary>
internal static class CsvPackageWriter
{
    private const char Separator = ';';

    // The same plan gives the same bytes.
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly NumberFormatInfo Italian = new() { NumberDecimalSeparator = "," };

    /// <summary>Writes.</summary>
    public static byte[] Write(ImmutableArray<OutSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var at = 0; at < sheets.Length; at++)
            {
                // Numbers keep the order of the sheets in folders.
                var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{at + 1:00}-{sheets[at].FileName}"), CompressionLevel.Optimal);
                entry.LastWriteTime = Written;
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                Write(sheets[at], writer);
            }
        }

        return stream.ToArray();
    }

    private static void Write(OutSheet sheet, StreamWriter writer)
    {
        writer.Write(string.Join(Separator, sheet.Columns.Select(static column => Quoted(FormulaGuard.Guard(WrittenText.Of(column.Heading))))));
        writer.Write("\r\n");
        foreach (var row in sheet.Rows)
        {
            writer.Write(string.Join(Separator, row.Select(Show)));
            writer.Write("\r\n");
        }
    }

    private static string Show(OutCell cell) =>
        cell.Number is { } number ? number.ToString("0.############################", Italian)
        : cell.Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : cell.Text is { } text ? Quoted(FormulaGuard.Guard(WrittenText.Of(text)))
        : "";

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(";,\"\n\t") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
