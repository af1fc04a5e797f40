using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>
/// The blocks as this grammar wants them: lines that say something of their own parted again, labels cut over lines joined,
/// furniture and running heads gone, tables rebuilt from lines of text.
/// </summary>
internal sealed class LayoutLines
{
    private const int LongestOwnLine = 400;
    private const int LongestLabelPart = 60;
    private const int Repeats = 3;

    private readonly List<Block> _lines = [];
    private readonly HashSet<string> _heads;

    private LayoutLines(HashSet<string> heads) => _heads = heads;

    /// <summary>Characters of furniture that were left out here.</summary>
    public int Dropped { get; private set; }

    /// <summary>The lines on which it stands.</summary>
    public HashSet<int> DroppedLines { get; } = [];

    /// <summary>The first line that was left out.</summary>
    public int FirstDropped { get; private set; }

    /// <summary>Tables of one cell a paragraph whose cells do not fill their rows.</summary>
    public IReadOnlyList<(int Heads, List<TextBlock> Cells)> Open { get; private set; } = [];

    /// <summary>The lines and tables, in order.</summary>
    public IReadOnlyList<Block> Blocks => _lines;

    public static LayoutLines Of(BlockDocument document)
    {
        var lines = new LayoutLines(RunningHeads(document));
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                lines.Text(text);
            }
            else if (block is TableBlock table)
            {
                lines.Table(table);
            }
        }

        lines.DropPageNumbers();
        JoinLabels(lines._lines);
        lines.Open = FlatTables.Rebuild(lines._lines);
        TextTables.Rebuild(lines._lines);
        return lines;
    }

    private void Text(TextBlock block)
    {
        var from = 0;
        var line = block.Line;
        var first = true;
        for (var index = 0; index < block.Starts.Length; index++)
        {
            var start = block.Starts[index];

            // A word that was cut by a hyphen begins no line.
            if (start.At <= from || start.At >= block.Text.Length || (char.IsLetter(block.Text[start.At - 1]) && char.IsLower(block.Text[start.At])))
            {
                continue;
            }

            var next = index + 1 < block.Starts.Length ? block.Starts[index + 1].At : block.Text.Length;
            var (above, below) = (block.Text[from..start.At].Trim(), block.Text[start.At..Math.Max(next, start.At)].Trim());
            if (StandsAlone(below) || EndsRow(above) || LayoutLabels.Lines.EndsInLabel(above) || IsFurniture(above) || (below.Length > 0 && char.IsLower(below[0]) && above.Length < LongestLabelPart && IsCapitals(above)))
            {
                Add(block, from, start.At, line, first);
                (from, line, first) = (start.At, start.Line, false);
            }
        }

        Add(block, from, block.Text.Length, line, first);
    }

    private void Add(TextBlock block, int from, int to, int line, bool first)
    {
        var text = block.Text[from..to].Trim().TrimEnd('|').TrimEnd();
        if (text.Length == 0)
        {
            return;
        }

        if (IsFurniture(text) || _heads.Contains(text))
        {
            Drop(text, line);
            return;
        }

        foreach (var (start, piece) in LongLines.Split(text))
        {
            foreach (var (at, part) in LayoutLabels.Lines.Split(piece).Where(static part => part.Text.Length > 0))
            {
                var opens = first && at == 0 && start == 0;
                _lines.Add(block with { Text = part, Line = line, Marker = opens ? block.Marker : "", Kind = opens ? block.Kind : TextKind.Paragraph, Starts = [] });
            }
        }
    }

    private void Table(TableBlock table)
    {
        var rows = new List<TableRow>();
        foreach (var row in table.Rows)
        {
            if (row.Filled == 1 && row[row.FirstFilled] is var only && (_heads.Contains(only) || IsFurniture(only)))
            {
                Drop(only, row.Line);
            }
            else if (row.Filled > 0)
            {
                rows.Add(row with { Cells = [.. row.Cells.Select(static cell => cell with { Text = cell.Text.Replace('\n', ' ').Trim() })] });
            }
        }

        if (rows.Count > 0)
        {
            _lines.Add(new TableBlock(rows[0].Line, [.. rows]));
        }
    }

    /// <summary>Numbers on lines of their own that count up by one are pages; figures between them are not.</summary>
    private void DropPageNumbers()
    {
        var numbers = _lines.Index().Where(static line => line.Item is TextBlock { Marker.Length: 0, Text.Length: <= 4 } text && text.Text.All(char.IsAsciiDigit))
            .Select(static line => (line.Index, Value: int.Parse(((TextBlock)line.Item).Text, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var ending = new Dictionary<int, (int Length, int Place)>();
        var before = new int[numbers.Count];
        var best = (Length: 0, Place: -1);
        for (var i = 0; i < numbers.Count; i++)
        {
            var (length, place) = ending.GetValueOrDefault(numbers[i].Value - 1, (0, -1));
            before[i] = place;
            ending[numbers[i].Value] = (length + 1, i);
            best = length + 1 > best.Length ? (length + 1, i) : best;
        }

        if (best.Length < Repeats)
        {
            return;
        }

        var pages = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        for (var i = best.Place; i >= 0; i = before[i])
        {
            Drop(((TextBlock)_lines[numbers[i].Index]).Text, _lines[numbers[i].Index].Line);
            pages.Add(_lines[numbers[i].Index]);
        }

        _lines.RemoveAll(pages.Contains);
    }

    private void Drop(string text, int line)
    {
        FirstDropped = Dropped == 0 ? line : FirstDropped;
        Dropped += text.Length;
        DroppedLines.Add(line);
    }

    private static bool IsFurniture(string line) => line.Length is > 0 and <= LongestOwnLine && CodeShapes.Furniture.IsMatch(line);

    private static bool StandsAlone(string line) =>
        line.Length is > 0 and <= LongestOwnLine
        && (LayoutLabels.Lines.Match(line) is not null || CodeShapes.Item.IsMatch(line) || CodeShapes.Bracketed.IsMatch(line) || IsFurniture(line)
            || CodeShapes.Edition.IsMatch(line) || CodeShapes.DatedAct.IsMatch(line) || CodeShapes.Goal.IsMatch(line) || CodeShapes.Numeral.IsMatch(line) || EndsRow(line)
            || (CodeShapes.Dotted.IsMatch(line) && line.Contains('.')) || line.EndsWith(" |", StringComparison.Ordinal));

    private static bool EndsRow(string line) =>
        line.Length is > 0 and <= LongestOwnLine
        && (CodeShapes.Marks.IsMatch(line) || CodeShapes.Months.IsMatch(line) || CodeShapes.Years.IsMatch(line) || line.EndsWith('|') || TextTables.AmountCount(line) > 0
            || (CodeShapes.WeightAndCode.Match(line) is { Success: true } match && match.Index + match.Length == line.Length && match.Groups["weight"].Success));

    private static HashSet<string> RunningHeads(BlockDocument document)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in document.Blocks.SelectMany(Singles))
        {
            if (text.Length is >= 8 and <= 160 && KindCues.RunningHeads.Any(word => Words.Contains(text, word)))
            {
                counts[text] = counts.GetValueOrDefault(text) + 1;
            }
        }

        return counts.Where(static pair => pair.Value >= Repeats && LayoutLabels.Lines.Match(pair.Key) is null).Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Singles(Block block) => block switch
    {
        TextBlock text => [text.Text],
        TableBlock table => table.Rows.Where(static row => row.Filled == 1).Select(static row => row[row.FirstFilled]),
        _ => [],
    };

    /// <summary>Joins a label in capitals that was broken over lines, where the whole is a known label and its first line is not all of it.</summary>
    private static void JoinLabels(List<Block> lines)
    {
        var kept = 0;
        for (var i = 0; i < lines.Count; i++, kept++)
        {
            lines[kept] = lines[i];
            if (Part(lines, i) is not { } joined)
            {
                continue;
            }

            var own = joined.Length;
            for (var count = 1; count <= 2 && Part(lines, i + count) is { } next; count++)
            {
                joined = string.Concat(joined, " ", next);
                if (LayoutLabels.Lines.Match(joined) is { } found && found.Written.Length > own && found.Rest.Length <= LongestLabelPart && ((TextBlock)lines[kept]).Marker.Length == 0)
                {
                    lines[kept] = ((TextBlock)lines[kept]) with { Text = joined };
                    i += count;
                    break;
                }
            }
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    private static string? Part(List<Block> lines, int index) =>
        index < lines.Count && lines[index] is TextBlock { Text: { Length: <= LongestLabelPart } text } && !text.Contains(':') && (text.IndexOf('[', StringComparison.Ordinal) is var unit && IsCapitals(unit > 0 ? text[..unit] : text)) ? text : null;

    /// <summary>Letters, and no small ones.</summary>
    internal static bool IsCapitals(string text)
    {
        var capitals = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals > 1;
    }
}
