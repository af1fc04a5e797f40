using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Tables that a converter wrote one cell a paragraph: several heads in a row, then the cells row by row.</summary>
internal static class FlatTables
{
    private const int FewestHeads = 3;
    private const int LongestCell = 1500;
    private const int LongestRow = 200;
    private const int LongestHead = 60;

    /// <summary>Rebuilds them; hands back those whose cells do not fill their rows, which stay unread.</summary>
    public static List<(int Heads, List<TextBlock> Cells)> Rebuild(List<Block> lines)
    {
        var open = new List<(int, List<TextBlock>)>();
        for (var i = 0; i < lines.Count; i++)
        {
            Part(lines, i);
            var heads = Heads(lines, i);
            if (heads < FewestHeads)
            {
                continue;
            }

            var end = i + heads;
            while (end < lines.Count && lines[end] is TextBlock { Text.Length: <= LongestCell } cell && !Ends(cell))
            {
                end++;
            }

            var cells = lines.GetRange(i + heads, end - i - heads).Cast<TextBlock>().ToList();
            if (cells.Count == 0)
            {
                continue;
            }

            if (cells.Count % heads == 0)
            {
                var rows = lines.GetRange(i, heads).Cast<TextBlock>().Concat(cells).Chunk(heads)
                    .Select(static row => new TableRow(row[0].Line, [.. row.Select(static cell => new Cell(cell.FullText, false))])).ToImmutableArray();
                lines[i] = new TableBlock(lines[i].Line, rows);
            }
            else
            {
                open.Add((heads, cells));
                lines.RemoveAt(i);
                end--;
                heads--;
                i--;
            }

            lines.RemoveRange(i + 1, end - i - 1);
        }

        return open;
    }

    /// <summary>Parts a line of heads that is followed by single cells, and joins what a head has in brackets on the line below.</summary>
    private static void Part(List<Block> lines, int index)
    {
        if (lines[index] is not TextBlock { Marker.Length: 0, Text.Length: < LongestRow } line || line.Text.Contains(':') || LayoutLabels.Heads.Row(line.Text) is not { Count: >= FewestHeads } heads
            || heads.Any(static head => head.Cue.Meaning is Meaning.Weight or Meaning.Reference))
        {
            return;
        }

        lines.RemoveAt(index);
        if (index < lines.Count && lines[index] is TextBlock { Text: ['(', .., ')'], Text.Length: < LongestHead })
        {
            lines.RemoveAt(index);
        }

        lines.InsertRange(index, heads.Select(head => line with { Text = head.Written }));
    }

    private static int Heads(List<Block> lines, int index)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        while (index + count < lines.Count && lines[index + count] is TextBlock { Text.Length: < LongestHead, Marker.Length: 0 } line
            && LayoutLabels.Heads.Head(line.Text) is { Rest.Length: 0 } found && seen.Add(found.Cue.Words))
        {
            count++;
        }

        return count;
    }

    private static bool Ends(TextBlock line) =>
        line.Kind == TextKind.Heading || (LayoutLabels.Lines.Match(line.Text) is { Cue.Meaning: Meaning.Group or Meaning.Programme or Meaning.Mission or Meaning.Section or Meaning.Funding or Meaning.Expenditure } found && (found.Rest.Length > 0 || found.Cue.Behind == Behind.End))
        || (LayoutLabels.Lines.Match(line.Text) is { Cue: { Meaning: Meaning.Node, Behind: Behind.Code } });
}
