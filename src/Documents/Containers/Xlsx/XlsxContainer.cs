using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Containers.Xlsx;

/// <summary>Reads an XLSX: for each sheet a heading with its name and a table of what its cells show.</summary>
internal static class XlsxContainer
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Reads a workbook that <see cref="ZipPackage"/> has checked.</summary>
    public static Outcome<BlockDocument> Read(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaximumUnpackedBytes });
            return document.WorkbookPart is { } workbook ? Read(workbook, fileName, limits) : ZipPackage.Broken(fileName, "it has no workbook");
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            return ZipPackage.Broken(fileName, exception.Message);
        }
    }

    private static Outcome<BlockDocument> Read(WorkbookPart workbook, string fileName, ReaderLimits limits)
    {
        if (SharedStrings.Read(workbook.SharedStringTablePart, limits) is not { } strings)
        {
            return new Refusal(
                RefusalCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The texts of '{fileName}' have more than {limits.MaximumCharacters:N0} characters (limit MaximumCharacters). Split the workbook."));
        }

        var formats = new CellFormats(workbook);
        var blocks = new List<Block>();
        var hidden = new List<string>();
        long cells = 0;
        var line = 0;
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            var name = PlainText.Clean(sheet.Name?.Value ?? "");
            if (sheet.State is { } state && state.Value != SheetStateValues.Visible)
            {
                hidden.Add(name);
                continue;
            }

            if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var found) || found is not WorksheetPart part)
            {
                continue;
            }

            var rows = SheetRows.Read(part, strings, formats, limits.MaximumCells - cells, ref line);
            if (rows is null)
            {
                return new Refusal(
                    RefusalCodes.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"The sheets of '{fileName}' have more than {limits.MaximumCells:N0} cells up to '{name}' (limit MaximumCells). Delete what lies outside the tables, or split the workbook."));
            }

            cells += rows.Value.Sum(static row => (long)row.Cells.Length);
            if (!rows.Value.IsEmpty)
            {
                blocks.Add(new TextBlock(rows.Value[0].Line, TextKind.Heading, "", name.Length == 0 ? "-" : name, Strong: true));
                blocks.Add(new TableBlock(rows.Value[0].Line, rows.Value));
            }
        }

        return BlockDocument.Of(blocks, [], null) with { Notes = Notes(hidden) };
    }

    private static ImmutableArray<DraftDiagnostic> Notes(List<string> hidden) => hidden.Count == 0 ? [] :
    [
        new()
        {
            Severity = DiagnosticSeverity.Warning,
            Code = DiagnosticCodes.SheetHidden,
            Message = $"Hidden sheets were left out, because what is seen counts: {string.Join(", ", hidden.Select(static name => $"'{name}'"))}. Show them in the workbook and import it again if they belong to the plan.",
        },
    ];
}
