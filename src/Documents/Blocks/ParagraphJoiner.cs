using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Joins a paragraph that a page break cut in two.</summary>
internal static class ParagraphJoiner
{
    // Joining copies, so a text of endless short lines must not grow into one.
    private const int LongestJoined = 8_000;
    private const int MostLines = 200;

    // A sentence cannot end on these, so what follows belongs to it even when it begins with a capital or a figure.
    private static readonly FrozenSet<string> Unfinished = FrozenSet.ToFrozenSet(
        [
            "il", "lo", "la", "gli", "le", "un", "uno", "una", "di", "del", "dello", "della", "dei", "degli", "delle", "al", "allo", "alla", "ai", "agli", "alle",
            "da", "dal", "dallo", "dalla", "dai", "dagli", "dalle", "nel", "nello", "nella", "nei", "negli", "nelle", "con", "su", "sul", "sullo", "sulla",
            "sui", "sugli", "sulle", "per", "tra", "fra", "e", "ed", "che",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Joins over blank lines.</summary>
    public static ImmutableArray<Block> Join(List<Block> blocks)
    {
        var joined = ImmutableArray.CreateBuilder<Block>(blocks.Count);
        foreach (var block in blocks)
        {
            if (joined.Count > 0 && joined[^1] is TextBlock { Kind: not TextKind.Heading, Strong: false } last
                && block is TextBlock { Kind: TextKind.Paragraph, Strong: false } next && Grows(last) && Continues(last.Text, next.Text))
            {
                joined[^1] = Merge(last, next);
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>One block of two; a word hyphenated at the line's end becomes whole. Remembers where the source's lines begin.</summary>
    public static TextBlock Merge(TextBlock first, TextBlock second)
    {
        var hyphenated = first.Text.Length > 1 && first.Text[^1] == '-' && char.IsLetter(first.Text[^2]) && char.IsLower(second.Text[0]);
        var text = hyphenated ? string.Concat(first.Text.AsSpan(0, first.Text.Length - 1), second.Text) : string.Concat(first.Text, " ", second.Text);
        var at = text.Length - second.Text.Length;
        var starts = first.Starts.Add(new(at, second.Line));
        return first with
        {
            Text = text,
            Starts = second.Starts.IsEmpty ? starts : starts.AddRange(second.Starts.Select(start => start with { At = start.At + at })),
        };
    }

    /// <summary>Whether a text may take one more line.</summary>
    public static bool Grows(TextBlock text) => text.Starts.Length < MostLines;

    /// <summary>Whether the second text is the rest of a sentence of the first.</summary>
    public static bool Continues(string first, string second) =>
        first.Length < LongestJoined && !Ends(first) && (char.IsLower(second[0]) || ((char.IsUpper(second[0]) || char.IsAsciiDigit(second[0])) && Unfinished.Contains(LastWord(first))));

    /// <summary>Whether a text ends as a sentence or a list item does.</summary>
    public static bool Ends(string text) => text[^1] is '.' or '!' or '?' or ':' or ';' or '»' or '”' or '"' or '…';

    private static string LastWord(string text)
    {
        var space = text.LastIndexOf(' ');
        return text.Length - space > 8 ? "" : text[(space + 1)..];
    }
}
