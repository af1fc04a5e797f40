using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Where the lines of a flow begin and end, and how far apart they are.</summary>
internal sealed class FlowMargins
{
    private readonly double _leading;
    private readonly double _leftmost;

    /// <summary>Measures them.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="right">Where lines end at most, or null to take the longest line.</param>
    /// <param name="look">How the document is set.</param>
    public FlowMargins(List<TextLine> lines, double? right, DocumentLook look)
    {
        Left = lines.GroupBy(static line => Math.Round(line.Box.Left / 2)).MaxBy(static group => group.Count())!.Min(static line => line.Box.Left);
        var longest = lines.Max(static line => line.Box.Right);
        var near = lines.Count(line => longest - line.Box.Right < 4 * line.Size);

        // Several lines that end at the same place and go on in the next show where lines end here.
        var goingOn = lines.Skip(1).Where((line, index) => longest - lines[index].Box.Right < 4 * line.Size && IsProse(line.Text)).Count();
        Right = right is { } edge && edge > longest && (near < 4 || near * 3 < lines.Count || goingOn * 4 < near) ? edge : longest;
        _leftmost = lines.Min(static line => line.Box.Left);
        _leading = Leading(lines, look);
    }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The space that the last line left; in centred text and in text set to the right also that on its left.</summary>
    public double Room(TextLine last, TextLine next)
    {
        var (before, after) = (last.Box.Left - _leftmost, Right - last.Box.Right);
        var centred = before > 2 * last.Size && Math.Abs(before - after) < last.Size && Math.Abs(last.Box.MiddleX - next.Box.MiddleX) < last.Size;
        var toTheRight = before > 4 * last.Size && Math.Abs(last.Box.Right - next.Box.Right) < 1.5 && Math.Abs(last.Box.Left - next.Box.Left) > 1.5 * last.Size;
        return centred || toTheRight ? before + after : after;
    }

    /// <summary>Whether space parts two lines.</summary>
    public bool IsGap(TextLine last, TextLine next) => Step(last, next) > (_leading * 1.2) + 0.12;

    /// <summary>Whether a line goes on with a small word; <c>n. 3</c> begins an item.</summary>
    private static bool IsProse(string text) => char.IsLower(text[0]) && !(text.Length > 3 && text[1] == '.' && char.IsAsciiDigit(text[3]));

    /// <summary>Distance of lines that belong together. Where all lines are paragraphs of their own, only the rest of the document shows it.</summary>
    private static double Leading(List<TextLine> lines, DocumentLook look)
    {
        var steps = new List<double>();
        var goesOn = false;
        for (var index = 1; index < lines.Count; index++)
        {
            var (last, next) = (lines[index - 1], lines[index]);
            var step = Step(last, next);
            if (step > 0.7 && step < 3)
            {
                steps.Add(step);
                goesOn |= char.IsLower(next.Text[0]) && !ParagraphJoiner.Ends(last.Text);
            }
        }

        steps.Sort();
        var usual = steps.Count == 0 ? 1.3 : Math.Clamp(steps[steps.Count / 4], 1, 2.1);
        return !goesOn && look.KnownLeading is { } known ? Math.Min(usual, known) : usual;
    }

    /// <summary>Distance of the baselines in sizes of the letters.</summary>
    private static double Step(TextLine last, TextLine next) => (next.Box.Bottom - last.Box.Bottom) / last.Size;
}
