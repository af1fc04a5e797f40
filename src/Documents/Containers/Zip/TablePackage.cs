using System.Collections.Immutable;
using System.IO.Compression;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Csv;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Containers.Zip;

/// <summary>Reads a ZIP of CSV files: for each a heading with its name and a table, as the sheets of a workbook.</summary>
internal static class TablePackage
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/zip";

    private const string Extension = ".csv";

    /// <summary>Whether a part is a CSV file. What systems put beside the files (<c>__MACOSX/</c>) is none.</summary>
    public static bool IsTable(ZipArchiveEntry entry) => entry.FullName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !IsOfSystem(entry);

    /// <summary>Reads a package that <see cref="ZipPackage"/> has checked.</summary>
    /// <param name="bytes">The package.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="separatorOf">What separates the values of a text in a file of a name; null when it is no table.</param>
    public static Outcome<BlockDocument> Read(ReadOnlyMemory<byte> bytes, string fileName, Func<SourceText, string, char?> separatorOf)
    {
        var blocks = new List<Block>();
        var notes = ImmutableArray.CreateBuilder<DraftDiagnostic>();
        string? doubt = null;
        var line = 0;
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(static entry => entry.Name.Length > 0 && !IsOfSystem(entry)))
        {
            if (!IsTable(entry))
            {
                notes.Add(Note(entry, "is no CSV file"));
                continue;
            }

            var name = Path.GetFileNameWithoutExtension(entry.Name);
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            var source = TextDecoder.Decode(content.ToArray(), $"{fileName}/{entry.FullName}");
            if (!source.IsDone)
            {
                return source.Refusal;
            }

            if (separatorOf(source.Value, name) is not { } separator)
            {
                if (source.Value.Lines.Any(static text => !string.IsNullOrWhiteSpace(text)))
                {
                    notes.Add(Note(entry, "holds no table with headings of the template"));
                }

                continue;
            }

            var rows = CsvContainer.Rows(source.Value, separator, $"{fileName}/{entry.FullName}");
            if (!rows.IsDone)
            {
                return rows.Refusal;
            }

            doubt ??= source.Value.Doubt;
            var start = line;
            blocks.Add(new TextBlock(start + 1, TextKind.Heading, "", name, Strong: true));
            blocks.Add(new TableBlock(start + 1, [.. rows.Value.Rows.Select(row => row with { Line = start + row.Line, Number = row.Number })]));
            line += rows.Value.Rows[^1].Line;
        }

        return BlockDocument.Of(blocks, [], doubt) with { Notes = notes.ToImmutable() };
    }

    private static bool IsOfSystem(ZipArchiveEntry entry) => entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) || entry.Name.StartsWith('.');

    private static DraftDiagnostic Note(ZipArchiveEntry entry, string reason) => new()
    {
        Severity = DiagnosticSeverity.Warning,
        Code = DiagnosticCodes.SheetUnknown,
        Message = $"The file '{entry.FullName}' {reason} and was left out. Put its content into a sheet of the template if it belongs to the plan.",
    };
}
