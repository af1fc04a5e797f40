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

        // The next line stands at the end, where taking and putting cost nothing.
        var ahead = new List<Block>(lines);
        ahead.Reverse();
        lines.Clear();
        while (ahead.Count > 0)
        {
            Part(ahead);
            var heads = Heads(ahead);
            var end = heads;
            while (heads >= FewestHeads && end < ahead.Count && ahead[^(end + 1)] is TextBlock { Text.Length: <= LongestCell } cell && !Ends(cell))
            {
                end++;
            }

            if (end == heads)
            {
                lines.Add(Take(ahead));
                continue;
            }

            var texts = Enumerable.Range(0, end).Select(_ => (TextBlock)Take(ahead)).ToList();
            if (end % heads == 0)
            {
                lines.Add(new TableBlock(texts[0].Line, [.. texts.Chunk(heads).Select(static row => new TableRow(row[0].Line, [.. row.Select(static cell => new Cell(cell.FullText, false))]))]));
            }
            else
            {
                open.Add((heads, texts[heads..]));
            }
        }

        return open;
    }

    private static Block Take(List<Block> ahead)
    {
        var block = ahead[^1];
        ahead.RemoveAt(ahead.Count - 1);
        return block;
    }

    /// <summary>Parts a line of heads that is followed by single cells, and joins what a head has in brackets on the line below.</summary>
    private static void Part(List<Block> ahead)
    {
        if (ahead[^1] is not TextBlock { Marker.Length: 0, Text.Length: < LongestRow } line || line.Text.Contains(':') || LayoutLabels.Heads.Row(line.Text) is not { Count: >= FewestHeads } heads
            || heads.Any(static head => head.Cue.Meaning is Meaning.Weight or Meaning.Reference))
        {
            return;
        }

        _ = Take(ahead);
        if (ahead.Count > 0 && ahead[^1] is TextBlock { Text: ['(', .., ')'], Text.Length: < LongestHead })
        {
            _ = Take(ahead);
        }

        ahead.AddRange(heads.Reverse().Select(head => line with { Text = head.Written }));
    }

    private static int Heads(List<Block> ahead)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        while (count < ahead.Count && ahead[^(count + 1)] is TextBlock { Text.Length: < LongestHead, Marker.Length: 0 } line
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
