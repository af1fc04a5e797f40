using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>Whether a line without markup looks like a heading.</summary>
internal static class HeadingLook
{
    /// <summary>Characters of the longest heading.</summary>
    public const int Longest = 160;

    private const int MostWords = 18;

    /// <summary>A title cannot end on these, so the line was cut there. Data.</summary>
    private static readonly FrozenSet<string> Unfinished = FrozenSet.ToFrozenSet(
        [
            "il", "lo", "la", "gli", "le", "i", "un", "uno", "una", "di", "del", "dello", "della", "dei", "degli", "delle", "a", "al", "allo", "alla", "ai", "agli", "alle",
            "da", "dal", "dalla", "dai", "dagli", "dalle", "in", "nel", "nello", "nella", "nei", "nelle", "con", "su", "sul", "sulla", "sui", "sulle", "per", "tra", "fra",
            "e", "ed", "o", "che", "non", "the", "an", "of", "and", "or", "to", "for", "with", "by", "from", "on", "at", "as", "that", "which", "is", "are",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Captions =
    [
        "figura ", "fig. ", "foto ", "foto:", "tabella ", "tab. ", "grafico ", "immagine ", "fonte:", "fonti:", "didascalia", "mappa ", "figure ", "photo", "table ", "source:", "sources:",
        "image ", "credits", "crediti", "©", "http://", "https://", "www.", "tel.", "e-mail", "email",
    ];

    /// <summary>Whether a text of its own lines may be a heading.</summary>
    public static bool Is(string text)
    {
        if (text.Length is < 3 or > Longest || !Begins(text) || ParagraphJoiner.Ends(text) || text[^1] is ',' or '-' or '–' or ')' && !text.Contains('(') || IsCaption(text))
        {
            return false;
        }

        var words = text.AsSpan().Count(' ') + 1;
        return words <= MostWords && !IsUnfinished(text) && HasLetters(text) && ListedValues(text) < 4;
    }

    /// <summary>Whether a text ends on a word that no title ends on.</summary>
    public static bool IsUnfinished(string text) => Unfinished.Contains(text[(text.LastIndexOf(' ') + 1)..]);

    /// <summary>Words that name a picture or table, or an address.</summary>
    public static bool IsCaption(string text)
    {
        foreach (var caption in Captions)
        {
            if (text.StartsWith(caption, StringComparison.OrdinalIgnoreCase) && text.Length <= 2 * Longest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All letters are capitals, and there are some.</summary>
    public static bool IsCapitals(string text)
    {
        var letters = 0;
        foreach (var character in text)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsLetter(character) ? 1 : 0;
        }

        return letters > 2;
    }

    private static bool Begins(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept("“«\"'‘( ");
        return at >= 0 && (char.IsUpper(text[at]) || (char.IsAsciiDigit(text[at]) && NumberedTitle.Read(text) is { Title.Length: > 2 } numbered && char.IsLetter(numbered.Title[0])));
    }

    private static bool HasLetters(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters >= 3 && letters * 2 > text.Length && Fold.Key(text).Length > 2;
    }

    private static int ListedValues(string text) => text.AsSpan().Count(',') + (2 * text.AsSpan().Count('|')) + (2 * text.AsSpan().Count(';'));
}
