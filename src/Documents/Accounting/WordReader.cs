using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>Cuts a text into folded words and into figures by value, so that <c>1.234,50</c> and 1234.5 are one.</summary>
internal static class WordReader
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong FigureBasis = 7809847782465536322;
    private const int FewestLetters = 3;
    private const int FewestDigits = 3;

    private static readonly HashSet<ulong> Small = [.. (ReadOnlySpan<ulong>)
    [
        .. "entro dal dalla dalle dallo dai del dello della delle degli dei nel nello nella nelle nei sul sulla sulle sui alla alle allo agli con per non che una uno tra fra gli come anno anni the and for with from due n nr num mio dell nell sull dall all tot art euro eur pag cfr ecc via".Split(' ').Select(static word => HashOf(word)),
    ]];

    /// <summary>Adds the words of a text.</summary>
    public static void Read(ReadOnlySpan<char> text, List<Word> words)
    {
        var at = 0;
        while (at < text.Length)
        {
            at = char.IsAsciiDigit(text[at]) ? Figure(text, at, words) : char.IsLetter(text[at]) ? Letters(text, at, words) : at + 1;
        }
    }

    /// <summary>The hash of a run of letters.</summary>
    public static ulong HashOf(ReadOnlySpan<char> letters)
    {
        var hash = Basis;
        foreach (var letter in letters)
        {
            hash = (hash ^ Fold.Character(letter)) * Prime;
        }

        return hash;
    }

    /// <summary>One hash of two, in order.</summary>
    public static ulong Join(ulong first, ulong second) => ((first ^ (first >> 29)) * Prime) + (second * 0x9E3779B97F4A7C15) + 1;

    private static int Letters(ReadOnlySpan<char> text, int start, List<Word> words)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var hash = HashOf(text[start..end]);
        words.Add(new(hash, start, end, end - start < FewestLetters || Small.Contains(hash) ? WordKind.Small : WordKind.Content));
        return end;
    }

    private static int Figure(ReadOnlySpan<char> text, int start, List<Word> words)
    {
        var end = start;
        var groups = 0;
        var threes = true;
        var separator = '\0';
        var mixed = false;
        while (true)
        {
            var from = end;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            groups++;
            threes &= groups == 1 || end - from == 3 || mixed;
            if (end + 1 >= text.Length || text[end] is not ('.' or ',' or '\'') || !char.IsAsciiDigit(text[end + 1]) || mixed)
            {
                break;
            }

            mixed = separator != '\0' && text[end] != separator;
            separator = text[end];
            end++;
        }

        var figure = text[start..end];
        var percent = end < text.Length && text[end..].TrimStart() is ['%', ..];
        var point = mixed && threes || (groups == 2 && !threes) ? figure.LastIndexOf(separator) : figure.Length;
        if (groups > 2 && !threes)
        {
            Parts(figure, start, separator, words);
            return end;
        }

        Add(figure, point, start, words);
        if (percent)
        {
            // A rate of two amounts is checked against them and not kept.
            words[^1] = words[^1] with { Kind = WordKind.SmallFigure };
        }

        return end;
    }

    /// <summary>The parts of a date or a code.</summary>
    private static void Parts(ReadOnlySpan<char> figure, int start, char separator, List<Word> words)
    {
        foreach (var range in figure.SplitAny('.', ',', '\''))
        {
            var (offset, length) = range.GetOffsetAndLength(figure.Length);
            Add(figure[range], length, start + offset, words);
        }
    }

    private static void Add(ReadOnlySpan<char> figure, int point, int start, List<Word> words)
    {
        var whole = figure[..point].TrimStart('0');
        var rest = point < figure.Length ? figure[(point + 1)..].TrimEnd('0') : [];
        var hash = FigureBasis;
        var digits = 0;
        var value = 0;
        foreach (var character in whole)
        {
            if (char.IsAsciiDigit(character))
            {
                hash = (hash ^ character) * Prime;
                value = digits++ < 4 ? (value * 10) + (character - '0') : value;
            }
        }

        foreach (var character in rest)
        {
            hash = ((hash ^ character) * Prime) + 7;
        }

        var small = digits + rest.Length < FewestDigits || (rest.IsEmpty && digits == 4 && value is >= 1900 and <= 2100);
        words.Add(new(hash, start, start + figure.Length, small ? WordKind.SmallFigure : WordKind.Figure));
    }
}
