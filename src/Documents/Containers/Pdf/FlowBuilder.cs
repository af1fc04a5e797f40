using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Lines of one column or cell to paragraphs.</summary>
/// <param name="hyphenation">Joins divided words.</param>
/// <param name="look">How the document is set.</param>
internal sealed class FlowBuilder(Hyphenation hyphenation, DocumentLook look)
{
    private const string Dots = "......";
    private const int ShortestMarks = 7;
    private const int FewestMarks = 4;

    /// <summary>Builds paragraphs.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="right">Where lines end at most, or null to take the longest line.</param>
    public List<Paragraph> Build(List<TextLine> lines, double? right)
    {
        var paragraphs = new List<Paragraph>();
        if (lines.Count == 0)
        {
            return paragraphs;
        }

        var flow = new FlowMargins(lines, right, look);
        var start = 0;
        for (var index = 1; index <= lines.Count; index++)
        {
            if (index == lines.Count || Breaks(lines, start, index, flow))
            {
                paragraphs.Add(Build(lines, start, index, flow));
                start = index;
            }
        }

        return paragraphs;
    }

    private Paragraph Build(List<TextLine> lines, int start, int end, FlowMargins flow)
    {
        var text = lines[start].Text;
        var marker = "";
        if (ListMarker.Length(text) is var length and > 0)
        {
            marker = string.Concat(text.AsSpan(0, length).TrimEnd(), " ");
            text = text[length..];
        }

        for (var index = start + 1; index < end; index++)
        {
            var full = flow.Right - lines[index - 1].Box.Right < lines[index].Size;
            text = (full && index == start + 1 ? hyphenation.JoinCut(text, lines[index].Text) : null) ?? hyphenation.Join(text, lines[index].Text);
        }

        var first = lines[start];
        var last = lines[end - 1];
        return new(
            Undotted(WhiteSpace.Collapse(text)),
            marker,
            lines.GetRange(start, end - start).TrueForAll(static line => line.Bold),
            first.Size,
            end - start,
            first.Box.Top,
            marker.Length == 0 && first.Box.Left - flow.Left < 0.7 * first.Size,
            flow.Right - last.Box.Right < 3 * last.Size,
            start == 0 || flow.IsGap(lines[start - 1], first) || (marker.Length == 0 && first.Box.Left < lines[start - 1].Box.Left - (0.7 * first.Size)));
    }

    /// <summary>Dots that lead to a page number, made few.</summary>
    private static string Undotted(string text)
    {
        var start = text.IndexOf(Dots, StringComparison.Ordinal);
        var end = start < 0 ? start : text.AsSpan(start).IndexOfAnyExcept('.');
        return end < 0 ? text : string.Concat(text.AsSpan(0, start), Dots, text.AsSpan(start + end));
    }

    private bool Breaks(List<TextLine> lines, int start, int index, FlowMargins flow)
    {
        var (last, next) = (lines[index - 1], lines[index]);
        if (last.Pieces[0].Turned || next.Pieces[0].Turned)
        {
            return last.Pieces[0].Turned != next.Pieces[0].Turned;
        }

        if (IsContents(last.Text) || Math.Abs(last.Size - next.Size) > 0.08 * last.Size || flow.IsGap(last, next) || IsMarks(last.Text) || IsMarks(next.Text) || (EndsInMarks(last.Text) && next.Text.IndexOf(' ') != 1))
        {
            return true;
        }

        var hyphened = last.Text.Length > 1 && last.Text[^1] == '-' && ((char.IsLetter(last.Text[^2]) && char.IsLower(next.Text[0])) || (char.IsAsciiDigit(last.Text[^2]) && char.IsAsciiDigit(next.Text[0])));
        if (hyphened)
        {
            return false;
        }

        var wouldFit = flow.Room(last, next) > next.FirstWord + (0.32 * next.Size) + 1;
        var ended = wouldFit || ParagraphJoiner.Ends(last.Text);
        if (last.Bold != next.Bold)
        {
            return ended || char.IsUpper(next.Text[0]);
        }

        if (ListMarker.Length(next.Text) > 0)
        {
            return ended || Math.Abs(next.Box.Left - last.Box.Left) > 2;
        }

        if (wouldFit)
        {
            // Headings are often wrapped short, for looks.
            return last.Size < Paragraph.Larger * look.Size || !ParagraphJoiner.Continues(last.Text, next.Text);
        }

        var item = ListMarker.Length(lines[start].Text) > 0;
        var indent = next.Box.Left - last.Box.Left;
        return item ? indent < -0.5 * next.Size && next.Box.Left < lines[start].Box.Left + (0.4 * next.Size) && index - start > 0 && ParagraphJoiner.Ends(last.Text)
            : indent > 0.7 * next.Size && index - start > 1 ? ParagraphJoiner.Ends(last.Text) || indent < 6 * next.Size
            : indent > 0.7 * next.Size && ParagraphJoiner.Ends(last.Text);
    }

    /// <summary>A row of marks or of initials of months, which is no text.</summary>
    private static bool IsMarks(string text)
    {
        if (text.Length < ShortestMarks)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            if ((index % 2 == 1) != (text[index] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name with marks or initials of months behind it: the row of a plan without lines.</summary>
    private static bool EndsInMarks(string text)
    {
        var marks = 0;
        for (var index = text.Length - 1; index > 0 && text[index] != ' ' && text[index - 1] == ' '; index -= 2)
        {
            marks++;
        }

        return marks >= FewestMarks;
    }

    /// <summary>A line of a table of contents: dots and a number.</summary>
    private static bool IsContents(string text) =>
        char.IsAsciiDigit(text[^1]) && (text.Contains("....", StringComparison.Ordinal) || text.Contains("……", StringComparison.Ordinal) || text.Contains(". . . .", StringComparison.Ordinal));
}
