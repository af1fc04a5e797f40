using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using MunicipalBenchmark.Documents.Blocks;
using TableRow = MunicipalBenchmark.Documents.Blocks.TableRow;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace MunicipalBenchmark.Documents.Containers.Docx;

/// <summary>The body of a DOCX to blocks. Nesting was bounded before.</summary>
/// <param name="styles">Its styles.</param>
/// <param name="numbers">Its lists.</param>
/// <param name="limits">The limits.</param>
internal sealed class DocxBlocks(DocxStyles styles, DocxNumbers numbers, ReaderLimits limits)
{
    private const double Larger = 1.17;
    private const int LongestHeading = 300;
    private const int WidestSpan = 200;

    private long _cells;
    private int _line;

    /// <summary>The blocks. A row is a line, so is each part of a paragraph that a break ends, and an empty one before each paragraph.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Whether the tables hold too many cells.</summary>
    public bool IsOverLimit => _cells > limits.MaximumCells;

    /// <summary>Reads the body, or another element that holds paragraphs and tables.</summary>
    public void Read(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            switch (child)
            {
                case Paragraph paragraph:
                    Blocks.AddRange(Text(paragraph));
                    break;
                case Table table:
                    Read(table);
                    break;
                case SdtBlock { SdtContentBlock: { } content }:
                    Read(content);
                    break;
                case CustomXmlBlock or InsertedRun:
                    Read(child);
                    break;
            }

            if (IsOverLimit)
            {
                return;
            }
        }
    }

    private IEnumerable<TextBlock> Text(Paragraph paragraph)
    {
        // Paragraphs stand apart, as text with an empty line between does; breaks within them make lines that follow each other.
        _line++;
        var text = DocxText.Read(paragraph, styles);
        var marker = numbers.Next(styles.Numbering(paragraph)) ?? "";
        var heading = styles.IsHeading(paragraph);
        var contents = styles.IsContents(paragraph);
        foreach (var (part, bold, larger) in text.Parts)
        {
            var line = contents ? part.Replace("\t", " ...... ", StringComparison.Ordinal) : part;
            var clean = PlainText.Clean(line);
            if (clean.Length == 0)
            {
                continue;
            }

            _line++;
            var isHeading = heading || (larger > Larger && clean.Length < LongestHeading && marker.Length == 0);
            var written = marker.Length == 0 ? ListMarker.Length(clean) : 0;
            yield return isHeading
                ? new TextBlock(_line, TextKind.Heading, "", marker.Length > 2 ? marker + clean : clean, true) { Rank = heading ? styles.Rank(paragraph) : 0 }
                : marker.Length > 0 ? new TextBlock(_line, TextKind.ListItem, marker, clean, bold)
                : written > 0 ? new TextBlock(_line, TextKind.ListItem, string.Concat(clean.AsSpan(0, written).TrimEnd(), " "), clean[written..], bold)
                : new TextBlock(_line, TextKind.Paragraph, "", clean, bold);
            marker = "";
        }

        foreach (var box in text.Boxes)
        {
            foreach (var inner in box.Elements<Paragraph>().SelectMany(Text))
            {
                yield return inner;
            }
        }
    }

    private void Read(Table table)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (var row in Rows(table))
        {
            _line++;
            var read = Row(row);
            _cells += read.Cells.Length;
            if (read.Cells.Length > 0)
            {
                rows.Add(read);
            }

            if (IsOverLimit)
            {
                return;
            }
        }

        if (rows.Count > 0)
        {
            Blocks.AddRange(TableRepair.Repair(new(rows[0].Line, rows.ToImmutable())));
        }
    }

    private static IEnumerable<WordRow> Rows(OpenXmlElement table) => table.ChildElements.SelectMany(static child => child switch
    {
        WordRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is null => [row],
        SdtRow { SdtContentRow: { } content } => Rows(content),
        _ => Enumerable.Empty<WordRow>(),
    });

    private TableRow Row(WordRow row)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        for (var column = 0; column < Math.Min(before, WidestSpan); column++)
        {
            cells.Add(new("", false));
        }

        foreach (var cell in row.ChildElements.Select(static child => child as TableCell ?? (child as SdtCell)?.SdtContentCell?.GetFirstChild<TableCell>()).OfType<TableCell>().TakeWhile(_ => _cells + cells.Count <= limits.MaximumCells))
        {
            var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, WidestSpan);
            var merge = cell.TableCellProperties?.VerticalMerge;
            var continues = merge is not null && merge.Val?.Value != MergedCellValues.Restart;
            cells.Add(continues ? new("", false) : Text(cell));
            for (var column = 1; column < span; column++)
            {
                cells.Add(new("", false));
            }
        }

        return new(_line, cells.ToImmutable());
    }

    private Cell Text(TableCell cell)
    {
        var parts = new List<string>();
        var strong = true;
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var marker = numbers.Next(styles.Numbering(paragraph)) ?? "";
            foreach (var (part, bold, _) in DocxText.Read(paragraph, styles).Parts)
            {
                if (PlainText.Clean(part) is { Length: > 0 } clean)
                {
                    parts.Add(marker + clean);
                    strong &= bold;
                    marker = "";
                }
            }
        }

        return new(string.Join('\n', parts), strong && parts.Count > 0);
    }
}
