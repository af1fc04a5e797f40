using System.Collections.Immutable;
using System.Text;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Glyphs to pieces of text: baselines, then words by their gaps, then what a wide gap or a line separates.</summary>
internal static class PieceBuilder
{
    private const double SameBaseline = 0.22;
    private const double WideGap = 1.15;
    private const double SeamGap = 0.6;
    private const char SoftHyphen = '\u00AD';
    private const string Figures = "•●■▪◼★*xX×✓✔✗√·□☐☒☑✘✕✖✅◾⬛⬤◆.,%€-/";

    /// <summary>Builds the pieces of glyphs that all run to the right.</summary>
    /// <param name="glyphs">The glyphs.</param>
    /// <param name="vertical">Vertical lines, which separate what stands on either side.</param>
    public static List<Piece> Build(List<Glyph> glyphs, ImmutableArray<Rule> vertical)
    {
        var pieces = new List<Piece>();
        foreach (var line in Lines(glyphs))
        {
            line.Sort(static (first, second) => first.Left.CompareTo(second.Left));
            Split(line, vertical, pieces);
        }

        return pieces;
    }

    private static List<List<Glyph>> Lines(List<Glyph> glyphs)
    {
        glyphs.Sort(static (first, second) => first.Baseline.CompareTo(second.Baseline));
        var lines = new List<List<Glyph>>();
        var start = 0;
        for (var index = 1; index <= glyphs.Count; index++)
        {
            if (index == glyphs.Count || Breaks(glyphs[start], glyphs[index - 1], glyphs[index]))
            {
                lines.Add(glyphs.GetRange(start, index - start));
                start = index;
            }
        }

        return Raised(lines);
    }

    /// <summary>Whether a letter stands too far below the one before it, or the line's first, to be of its line.</summary>
    private static bool Breaks(in Glyph first, in Glyph before, in Glyph glyph) =>
        glyph.Baseline - before.Baseline > Math.Max(0.8, SameBaseline * Math.Min(glyph.Size, before.Size)) || glyph.Baseline - first.Baseline > 0.5 * glyph.Size;

    /// <summary>Small raised or lowered letters belong to the line beside them.</summary>
    private static List<List<Glyph>> Raised(List<List<Glyph>> lines)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
        {
            var small = lines[index];
            foreach (var neighbour in (ReadOnlySpan<int>)[index + 1, index - 1])
            {
                if (neighbour >= 0 && neighbour < lines.Count && Touches(small, lines[neighbour]))
                {
                    lines[neighbour].AddRange(small.Select(glyph => glyph with { Baseline = lines[neighbour][0].Baseline }));
                    lines.RemoveAt(index);
                    break;
                }
            }
        }

        return lines;
    }

    private static bool Touches(List<Glyph> small, List<Glyph> line)
    {
        var size = line[0].Size;
        return small.Count <= 4 && small.TrueForAll(glyph => glyph.Size < 0.85 * size) && Math.Abs(small[0].Baseline - line[0].Baseline) < 0.55 * size
            && small.TrueForAll(glyph => line.Exists(other => Math.Abs(other.Right - glyph.Left) < 0.3 * size || Math.Abs(other.Left - glyph.Right) < 0.3 * size));
    }

    private static void Split(List<Glyph> line, ImmutableArray<Rule> vertical, List<Piece> pieces)
    {
        var wordGap = WordGap(line);
        var words = new List<(StringBuilder Text, Glyph First, Glyph Last)>();
        var letters = new List<Glyph>();
        var blank = true;
        Glyph? last = null;
        foreach (var glyph in line)
        {
            if (glyph.IsSpace)
            {
                blank = true;
                continue;
            }

            if (last is { } previous)
            {
                if (IsDouble(previous, glyph))
                {
                    continue;
                }

                var gap = glyph.Left - previous.Right;
                if (gap > WideGap * Math.Max(glyph.Size, previous.Size) || ((blank || gap > 0.6 * wordGap) && Divided(previous, glyph, vertical)))
                {
                    Flush(words, letters, pieces);
                    blank = true;
                }

                blank |= gap > wordGap;
            }

            if (blank)
            {
                words.Add((new(glyph.Text), glyph, glyph));
            }
            else
            {
                words[^1].Text.Append(glyph.Text);
                words[^1] = words[^1] with { Last = glyph };
            }

            letters.Add(glyph);
            blank = false;
            last = glyph;
        }

        Flush(words, letters, pieces);
    }

    /// <summary>The least gap between words: letters set apart have gaps, too.</summary>
    private static double WordGap(List<Glyph> line)
    {
        var gaps = new List<double>(line.Count);
        var spaces = 0;
        for (var index = 1; index < line.Count; index++)
        {
            spaces += line[index].IsSpace ? 1 : 0;
            if (!line[index].IsSpace && !line[index - 1].IsSpace)
            {
                gaps.Add(line[index].Left - line[index - 1].Right);
            }
        }

        gaps.Sort();
        var size = line[0].Size;
        var usual = gaps.Count < 4 ? 0 : Math.Clamp(gaps[gaps.Count / 2], 0, 1.5 * size);
        return usual + (spaces > 0 ? 0.35 * size : 0.16 * size);
    }

    /// <summary>Bold made by printing twice.</summary>
    private static bool IsDouble(Glyph first, Glyph second) =>
        string.Equals(first.Text, second.Text, StringComparison.Ordinal) && second.Left - first.Left < 0.25 * (first.Right - first.Left);

    private static bool Divided(Glyph first, Glyph second, ImmutableArray<Rule> vertical)
    {
        foreach (var rule in vertical)
        {
            if (rule.At > first.Right - 1 && rule.At < second.Left + 1)
            {
                var middle = second.Baseline - (0.3 * second.Size);
                if (rule.From < middle && rule.To > middle)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A soft hyphen is seen where a line ends on it, and nowhere else.</summary>
    private static void Harden(StringBuilder word)
    {
        for (var index = word.Length - 1; index >= 0; index--)
        {
            if (word[index] == SoftHyphen)
            {
                word.Remove(index, 1);
                word.Append(index == word.Length ? "-" : "");
            }
        }
    }

    private static void Flush(List<(StringBuilder Text, Glyph First, Glyph Last)> words, List<Glyph> letters, List<Piece> pieces)
    {
        if (words.Count > 0)
        {
            var size = UsualSize(letters);
            var visible = letters.Count(static letter => char.IsLetterOrDigit(letter.Text[0]));
            var bold = visible > 0 ? letters.TrueForAll(static letter => letter.Bold || !char.IsLetterOrDigit(letter.Text[0])) : letters[0].Bold;
            var baseline = words[0].First.Baseline;
            var text = new StringBuilder();
            var seams = ImmutableArray.CreateBuilder<Seam>();
            Glyph? before = null;
            foreach (var word in words)
            {
                Harden(word.Text);
                text.Append(text.Length == 0 ? "" : " ");
                if (before is { } last && word.First.Left - last.Right > SeamGap * size)
                {
                    seams.Add(new(text.Length, last.Right, word.First.Left, word.Last.Right - word.First.Left));
                }

                text.Append(word.Text);
                before = word.Last;
            }

            var (top, bottom) = (baseline - (0.75 * size), baseline + (0.22 * size));
            if (words.Count > 1 && words.TrueForAll(static word => IsFigure(word.Text)))
            {
                // Years, marks and amounts side by side are cells of narrow columns.
                pieces.AddRange(words.Select(word => new Piece(new(word.First.Left, top, word.Last.Right, bottom), word.Text.ToString(), word.Last.Right - word.First.Left, size, bold)));
            }
            else
            {
                pieces.Add(new(new(words[0].First.Left, top, words.Max(static word => word.Last.Right), bottom), text.ToString(), words[0].Last.Right - words[0].First.Left, size, bold) { Seams = seams.ToImmutable() });
            }
        }

        words.Clear();
        letters.Clear();
    }

    /// <summary>The size of most letters; nearly every line has but one.</summary>
    private static double UsualSize(List<Glyph> letters)
    {
        var first = Math.Round(letters[0].Size, 1);
        return letters.TrueForAll(letter => Math.Round(letter.Size, 1) == first) ? first : letters.GroupBy(static letter => Math.Round(letter.Size, 1)).MaxBy(static group => group.Count())!.Key;
    }

    private static bool IsFigure(StringBuilder word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!char.IsAsciiDigit(word[index]) && !Figures.Contains(word[index]))
            {
                return false;
            }
        }

        return word[0] != '-' || word.Length > 1;
    }
}
