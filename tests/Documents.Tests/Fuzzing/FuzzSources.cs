using System.Net;
using System.Text;
using MunicipalBenchmark.Documents.Tests.Containers;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Fuzzing;

/// <summary>Whole documents of every family and container, to be damaged.</summary>
internal static class FuzzSources
{
    private const int LinesOfPage = 50;
    private const int LongestLine = 100;

    /// <summary>The documents; those of the shared folder where it is.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All { get; } = [.. Samples(), .. Shared(), .. Contained()];

    private static IEnumerable<(string, byte[])> Samples() =>
        Directory.EnumerateFiles(Some.RepositoryFile("samples"), "*", SearchOption.AllDirectories)
            .Where(static file => Path.GetFileName(file) is not ("README.md" or "samples.json"))
            .Order(StringComparer.Ordinal).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file)));

    private static IEnumerable<(string, byte[])> Shared() =>
        SharedFolder.File("documents", "README.md") is not { } readme ? []
            : Directory.EnumerateFiles(Path.GetDirectoryName(readme)!, "*", SearchOption.AllDirectories)
                .Where(static file => Path.GetFileName(file) != "README.md" && new FileInfo(file).Length < 100_000)
                .Order(StringComparer.Ordinal).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file)));

    /// <summary>Sample texts in the other containers.</summary>
    private static IEnumerable<(string, byte[])> Contained()
    {
        foreach (var name in (string[])["03-labelled-lines", "05-wide-table", "14-public-value", "10-mission-list"])
        {
            var lines = File.ReadAllLines(Some.RepositoryFile("samples", "layouts", $"{name}.md"));
            var encoded = lines.Select(static line => WebUtility.HtmlEncode(line)).ToList();
            yield return ($"{name}.pdf", Print(lines));
            yield return ($"{name}.html", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><h1>Piano</h1>{string.Concat(encoded.Select(static line => $"<p>{line}</p>\n"))}<table>{string.Concat(encoded.Select(static line => $"<tr><td>{line}<td>1.234,56</td></tr>\n"))}</table></body></html>"));
            yield return ($"{name}.docx", OfficeFiles.Docx(string.Concat(encoded.Select(static line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"))));
            yield return ($"{name}.xlsx", OfficeFiles.Xlsx(string.Concat(encoded.Select(static (line, row) => $"<row r=\"{row + 1}\"><c r=\"A{row + 1}\" t=\"str\"><v>{line}</v></c><c r=\"B{row + 1}\"><v>{row}</v></c></row>"))));
            yield return ($"{name}.csv", Encoding.UTF8.GetBytes(string.Concat(lines.Select(static (line, row) => $"{row};\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\";1,5\n"))));
        }
    }

    private static byte[] Print(string[] lines) => PdfFiles.Pages("", [.. lines.Chunk(LinesOfPage).Select(static page =>
        $"BT /F1 10 Tf 14 TL 40 800 Td {string.Concat(page.Select(static line => $"({Escape(line)}) Tj T* "))}ET 40 40 m 500 40 l S")]);

    private static string Escape(string line) => line[..Math.Min(line.Length, LongestLine)].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
