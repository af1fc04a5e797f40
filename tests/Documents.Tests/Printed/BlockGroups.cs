using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>Blocks as paragraphs: lines that follow each other without an empty one between are lines of one paragraph.</summary>
internal static class BlockGroups
{
    private const int Wrapped = 70;

    /// <summary>Groups the blocks.</summary>
    public static IEnumerable<List<Block>> Of(IEnumerable<Block> blocks)
    {
        var group = new List<Block>();
        foreach (var block in blocks)
        {
            if (group.Count > 0 && !GoesOn(group[^1], block))
            {
                yield return group;
                group = [];
            }

            group.Add(block);
        }

        yield return group;
    }

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="group">Its blocks.</param>
    /// <param name="marker">What stands for the first one's marker, or null for its own.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<Block> group, string? marker) =>
        [.. group.Cast<TextBlock>().SelectMany(static text => Lines(text)).Select((line, index) => index == 0 ? (marker ?? ((TextBlock)group.First()).Marker) + line : line)];

    private static bool GoesOn(Block last, Block next) =>
        last is TextBlock { Kind: not TextKind.Heading } first && next is TextBlock { Kind: TextKind.Paragraph } second && first.Strong == second.Strong
        && second.Line == (first.Starts.IsEmpty ? first.Line : first.Starts[^1].Line) + 1;

    /// <summary>The lines of the source, unless a program wrapped them: then all but the last are about as long, and end anywhere.</summary>
    private static List<string> Lines(TextBlock text)
    {
        var lines = new List<string>();
        var start = 0;
        foreach (var end in text.Starts.Select(static start => start.At).Append(text.Text.Length))
        {
            lines.Add(text.Text[start..end].TrimEnd());
            start = end;
        }

        var full = lines.SkipLast(1).Select(static line => line.Length).ToList();
        return full.Count > 0 && full.Min() > Wrapped && full.Min() > 0.8 * full.Max() && lines.Count(static line => char.IsAsciiDigit(line[^1])) * 2 < lines.Count ? [text.Text] : lines;
    }
}
