using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Containers;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Lines of text or Markdown to repaired blocks.</summary>
internal sealed class BlockReader
{
    // Longer lines without a full stop were wrapped by a converter; shorter ones are lines of their own.
    private const int WrappedLength = 70;
    private const int LongestHeading = 40;
    private const int LongestMetadata = 40;
    private const string Fence = "---";
    private const string TitleField = "title:";

    private readonly List<Block> _blocks = [];
    private readonly List<TableRow> _rows = [];
    private readonly InlineMarkup _markup = new();
    private HashSet<int> _piped = [];
    private bool _adjacent;
    private bool _hardBreak;

    /// <summary>Reads a document.</summary>
    public static BlockDocument Read(SourceText source)
    {
        var furniture = PageFurniture.Find(source.Lines);
        var reader = new BlockReader();
        reader.Metadata(source.Lines, furniture);
        var cells = CellLines.Find(source.Lines);
        reader._piped = PipeTables.Find(source.Lines);
        for (var index = 0; index < source.Lines.Length; index++)
        {
            if (cells.TryGetValue(index, out var row))
            {
                if (row.Length > 0)
                {
                    reader.Row([.. row.Select(cell => reader.ReadCell(cell))], index + 1);
                }

                continue;
            }

            reader.Line(furniture.Contains(index + 1) ? "" : source.Lines[index], index + 1);
        }

        reader.EndTable();
        return ShiftedRows.Repair(BlockDocument.Of(reader._blocks, [.. furniture.Order()], source.Doubt));
    }

    /// <summary>Fields that a site's generator wants before a Markdown text: the title is a heading, the others say nothing of the plan.</summary>
    private void Metadata(ImmutableArray<string> lines, HashSet<int> furniture)
    {
        var end = lines.Length > 1 && lines[0].Trim() == Fence ? lines.AsSpan(1, Math.Min(LongestMetadata, lines.Length - 1)).IndexOf(Fence) + 1 : 0;
        if (end < 2 || !lines[1..end].Any(static line => line.Contains(": ", StringComparison.Ordinal)))
        {
            return;
        }

        for (var index = 1; index < end; index++)
        {
            furniture.Add(index + 1);
            if (lines[index].StartsWith(TitleField, StringComparison.OrdinalIgnoreCase) && lines[index].AsSpan(TitleField.Length).Trim(" \"'") is { IsEmpty: false } title)
            {
                _blocks.Add(new TextBlock(index + 1, TextKind.Heading, "", title.ToString(), true) { Rank = 1 });
            }
        }
    }

    private void Line(string source, int number)
    {
        var line = source.AsSpan().Trim(' ');
        if (line.Trim().IsEmpty)
        {
            EndTable();
            _adjacent = false;
            _markup.Reset();
            return;
        }

        if (IsRule(line))
        {
            _adjacent = false;
            return;
        }

        if (line[0] == '|' && line[1..].Contains('|'))
        {
            Row(PipeCells(line), number);
        }
        else if (_piped.Contains(number - 1))
        {
            Row(PipeCells($"|{line}"), number);
        }
        else if (line.Contains('\t'))
        {
            Row(TabCells(source.AsSpan()), number);
        }
        else
        {
            EndTable();
            Text(line.Trim(), number, source.EndsWith("  ", StringComparison.Ordinal) || source.EndsWith('\\'));
        }
    }

    /// <summary>A rule, or the line under a Markdown table's head.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept("-–—|:=_ \t") < 0 && (line.Contains("--", StringComparison.Ordinal) || line.Contains("==", StringComparison.Ordinal) || line.Contains("__", StringComparison.Ordinal));

    private void Row(ImmutableArray<Cell> cells, int number)
    {
        _rows.Add(new(number, cells));
        _adjacent = false;
        _markup.Reset();
    }

    private ImmutableArray<Cell> TabCells(ReadOnlySpan<char> line)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        foreach (var range in line.Split('\t'))
        {
            cells.Add(ReadCell(line[range]));
        }

        return cells.ToImmutable();
    }

    private ImmutableArray<Cell> PipeCells(ReadOnlySpan<char> line)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var start = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '|' && line[i - 1] != '\\')
            {
                cells.Add(ReadCell(line[start..i]));
                start = i + 1;
            }
        }

        if (!line[start..].Trim().IsEmpty)
        {
            cells.Add(ReadCell(line[start..]));
        }

        return cells.ToImmutable();
    }

    private Cell ReadCell(ReadOnlySpan<char> source)
    {
        var segments = _markup.Read(source.Trim());
        _markup.Reset();
        return segments.Count switch
        {
            0 => new("", false),
            1 => new(segments[0].Text.TrimStart('#').TrimStart(), segments[0].Strong),
            _ => new(string.Join('\n', segments.Select(static segment => segment.Text)), segments.TrueForAll(static segment => segment.Strong)),
        };
    }

    private void EndTable()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        // Rows with one filled cell each are lines that a converter took for a table.
        if (_rows.TrueForAll(static row => row.Filled <= 1))
        {
            foreach (var row in _rows.Where(static row => row.Filled == 1))
            {
                var cell = row.Cells[row.FirstFilled];
                foreach (var part in cell.Text.Split('\n'))
                {
                    _blocks.Add(new TextBlock(row.Line, TextKind.Paragraph, "", part, cell.Strong));
                }
            }
        }
        else
        {
            _blocks.Add(new TableBlock(_rows[0].Line, [.. _rows]));
        }

        _rows.Clear();
    }

    private void Text(ReadOnlySpan<char> line, int number, bool hardBreak)
    {
        var kind = TextKind.Paragraph;
        var marker = "";
        var rank = 0;
        if (line[0] == '#' && line.TrimStart('#') is { IsEmpty: false } title)
        {
            kind = TextKind.Heading;
            rank = line.Length - title.Length;
            line = title.Trim();
        }
        else if (ListMarker.Length(line) is var length and > 0)
        {
            kind = TextKind.ListItem;
            marker = string.Concat(line[..length].TrimEnd(), " ");
            line = line[length..];
        }

        var segments = _markup.Read(line);
        for (var i = 0; i < segments.Count; i++)
        {
            var (text, strong, listItem) = segments[i];
            var block = new TextBlock(
                number,
                listItem ? TextKind.ListItem : kind == TextKind.ListItem && i > 0 ? TextKind.Paragraph : kind,
                listItem ? "- " : i == 0 ? marker : "",
                text,
                strong || kind == TextKind.Heading)
            {
                Rank = rank,
            };
            var last = i == 0 && _adjacent && !_hardBreak ? _blocks[^1] as TextBlock : null;
            if (last is not null && EndsList(last, block))
            {
                _blocks.Add(block with { Apart = true });
            }
            else if (last is not null && Wraps(last, block))
            {
                _blocks[^1] = ParagraphJoiner.Merge(last, block);
            }
            else
            {
                _blocks.Add(block);
            }
        }

        _adjacent = segments.Count > 0;
        _hardBreak = hardBreak || segments.Count > 1;
    }

    /// <summary>A short line with a capital behind a list whose items end without a mark is a line of its own, not the rest of the last item.</summary>
    private bool EndsList(TextBlock last, TextBlock next) =>
        last is { Kind: TextKind.ListItem, Starts.IsEmpty: true } && next is { Kind: TextKind.Paragraph, Strong: false } && next.Text.Length <= LongestHeading && char.IsUpper(next.Text[0]) && !ParagraphJoiner.Continues(last.Text, next.Text)
        && _blocks.Count > 2 && _blocks[^2] is TextBlock { Kind: TextKind.ListItem, Starts.IsEmpty: true } before && _blocks[^3] is TextBlock { Kind: TextKind.ListItem, Starts.IsEmpty: true } third
        && !ParagraphJoiner.Ends(before.Text) && !ParagraphJoiner.Ends(third.Text);

    private static bool Wraps(TextBlock last, TextBlock next) =>
        next is { Kind: TextKind.Paragraph, Strong: false } && last is { Kind: not TextKind.Heading, Strong: false } && ParagraphJoiner.Grows(last)
        && (ParagraphJoiner.Continues(last.Text, next.Text) || (last.Text.Length is >= WrappedLength and < 20 * WrappedLength && !ParagraphJoiner.Ends(last.Text)));
}
