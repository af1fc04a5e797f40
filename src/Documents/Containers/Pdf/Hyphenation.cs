using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Joins words divided at line ends, and keeps hyphens that belong to the word: the document's own words decide.</summary>
internal sealed class Hyphenation
{
    private const int WholeWord = 4;

    // Of two words that stand for one, these come first.
    private static readonly FrozenSet<string> FirstOfTwo = FrozenSet.ToFrozenSet(
        [
            "socio", "russo", "italo", "franco", "anglo", "austro", "israelo", "arabo", "emiliano", "tosco", "umbro", "tecnico", "politico", "economico", "storico", "artistico", "amministrativo",
            "giuridico", "scientifico", "turistico", "culturale", "medico", "sanitario", "urbanistico", "ambientale", "idrico", "logistico", "formativo", "educativo", "ex", "non", "anti",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _firsts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _words = new(StringComparer.OrdinalIgnoreCase);

    public Hyphenation(ImmutableArray<PageContent> pages)
    {
        foreach (var piece in pages.SelectMany(static page => page.Pieces))
        {
            // The first word of a line may be the rest of a divided one.
            var start = piece.Text.IndexOf(' ') + 1;
            foreach (var range in piece.Text.AsSpan(start).Split(' '))
            {
                Add(piece.Text.AsSpan(start)[range]);
            }
        }
    }

    /// <summary>Joins two lines of a paragraph.</summary>
    public string Join(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0)
        {
            return first + second;
        }

        if (first.Length > 1 && first[^1] == '-' && char.IsAsciiDigit(first[^2]) && char.IsAsciiDigit(second[0]))
        {
            return first + second;
        }

        if (first.Length < 2 || first[^1] != '-' || !char.IsLetter(first[^2]))
        {
            return IsInsideWord(first, second) ? first + second : string.Concat(first, " ", second);
        }

        return char.IsLetter(second[0]) && KeepsHyphen(first, second) ? first + second
            : char.IsLetter(second[0]) ? string.Concat(first.AsSpan(0, first.Length - 1), second)
            : first + second;
    }

    /// <summary>Joins a word that a narrow cell cut where it found no place for a hyphen.</summary>
    /// <returns>Null where the two are words of their own.</returns>
    public string? JoinCut(string first, string second)
    {
        if (CutFigure.Joins(first, second))
        {
            return first + second;
        }

        if (first.Contains(' ') || !char.IsLetterOrDigit(first[^1]) || !char.IsLetterOrDigit(second[0]) || char.IsUpper(second[0]) != char.IsUpper(first[^1]))
        {
            return null;
        }

        var end = second.IndexOf(' ', StringComparison.Ordinal);
        var tail = end < 0 ? second : second[..end];
        var digits = first.All(char.IsAsciiDigit) && tail.All(char.IsAsciiDigit);
        return digits || (Knows(first + tail) && !(Knows(first) && Knows(tail))) ? first + second : null;
    }

    /// <summary>Codes and addresses are cut at signs, without a hyphen.</summary>
    private static bool IsInsideWord(string first, string second) => first[^1] is '_' or '/' && first.Length > 1 && !char.IsWhiteSpace(first[^2]) && char.IsLetterOrDigit(second[0]);

    private bool KeepsHyphen(string first, string second)
    {
        var head = first[(first.LastIndexOf(' ') + 1)..^1].TrimStart('(', '"', '“', '«', '\'', '’');
        var apostrophe = head.LastIndexOfAny(['\'', '’']);
        head = head[(apostrophe + 1)..];
        var end = second.AsSpan().IndexOfAny(" ,.;:)”\"»!?");
        var tail = end < 0 ? second : second[..end];
        if (head.Length == 0 || (char.IsUpper(second[0]) && !char.IsUpper(head[^1])))
        {
            return true;
        }

        if (Count($"{head}-{tail}") is var hyphened and > 0)
        {
            return hyphened >= Count(head + tail);
        }

        if (_words.ContainsKey(head + tail))
        {
            return false;
        }

        if (tail.Length >= WholeWord && (FirstOfTwo.Contains(head) || (_firsts.Contains(head) && head.Length >= WholeWord)))
        {
            return true;
        }

        return !Knows(head + tail) && head.Length >= WholeWord && tail.Length >= WholeWord && Knows(head) && Knows(tail);
    }

    private int Count(string word) => _words.GetValueOrDefault(word);

    /// <summary>Whether the document has the word, or one that differs in the last letter.</summary>
    private bool Knows(string word)
    {
        if (_words.ContainsKey(word))
        {
            return true;
        }

        foreach (var ending in "aeioàiu")
        {
            if (word.Length > WholeWord && _words.ContainsKey(string.Concat(word.AsSpan(0, word.Length - 1), ending.ToString())))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(ReadOnlySpan<char> word)
    {
        word = word.Trim("(),.;:!?\"'“”«»’");
        var apostrophe = word.IndexOfAny('\'', '’');
        word = apostrophe >= 0 ? word[(apostrophe + 1)..] : word;
        if (word.Length > 1 && word[^1] != '-')
        {
            if (word.IndexOf('-') is var hyphen and > 0)
            {
                _firsts.GetAlternateLookup<ReadOnlySpan<char>>().Add(word[..hyphen]);
            }

            _words.GetAlternateLookup<ReadOnlySpan<char>>()[word] = _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count + 1 : 1;
        }
    }
}
