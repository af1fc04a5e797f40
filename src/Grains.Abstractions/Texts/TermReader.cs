using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace MunicipalBenchmark.Texts;

/// <summary>
/// Reads the terms of a text one after the other without allocating: words of letters and digits, folded to lower case without accents, with
/// Italian and English endings taken off (<c>biblioteca</c> and <c>biblioteche</c> give <c>bibliotec</c>), words without meaning left out.
/// </summary>
public ref struct TermReader
{
    private const int Longest = 40;
    private const int ShortestStem = 3;
    private static readonly char[] Folded = BuildFolded();
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = BuildEmpty();

    private readonly ReadOnlySpan<char> _text;
    private Word _buffer;
    private int _at;
    private int _length;

    /// <summary>Starts before the first term.</summary>
    /// <param name="text">The text.</param>
    public TermReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Where in the text the current term's word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where in the text the current term's word ends.</summary>
    public readonly int End => _at;

    /// <summary>The current term.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Current => ((ReadOnlySpan<char>)_buffer)[.._length];

    /// <summary>Goes to the next term.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (!char.IsLetterOrDigit(_text[_at]))
            {
                _at++;
                continue;
            }

            ReadWord();
            if (!Empty.Contains(Current))
            {
                Stem();
                return true;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        (Start, _length) = (_at, 0);
        for (; _at < _text.Length && char.IsLetterOrDigit(_text[_at]); _at++)
        {
            if (_length < Longest)
            {
                var character = _text[_at];
                _buffer[_length++] = character < Folded.Length ? Folded[character] : char.ToLowerInvariant(character);
            }
        }
    }

    private void Stem()
    {
        Span<char> word = _buffer;
        if (word[.._length].ContainsAnyInRange('0', '9'))
        {
            return;
        }

        if (_length > ShortestStem && word[_length - 1] == 's' && word[_length - 2] != 's')
        {
            _length--;
        }

        // Two at most: servizio, servizi and serviz are one, but a word of vowels is still a word.
        for (var cut = 0; cut < 2 && _length > ShortestStem && Vowels.Contains(word[_length - 1]); cut++)
        {
            _length--;
        }

        if (_length > ShortestStem && word[_length - 1] == 'h' && word[_length - 2] is 'c' or 'g')
        {
            _length--;
        }
    }

    private static char[] BuildFolded()
    {
        var table = new char[0x250];
        for (var code = 0; code < table.Length; code++)
        {
            table[code] = char.ToLowerInvariant((char)code).ToString().Normalize(NormalizationForm.FormD)[0];
        }

        return table;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BuildEmpty() =>
        new HashSet<string>(
            [
                "a", "ad", "agli", "ai", "al", "all", "alla", "alle", "allo", "anche", "che", "coi", "col", "come", "con", "cui", "d", "da", "dagli", "dai", "dal", "dall",
                "dalla", "dalle", "dallo", "degli", "dei", "del", "dell", "della", "delle", "dello", "di", "e", "ed", "entro", "fra", "gli", "i", "il", "in", "l", "la", "le",
                "lo", "ne", "negli", "nei", "nel", "nell", "nella", "nelle", "nello", "non", "o", "od", "ogni", "per", "più", "piu", "presso", "quale", "quali", "s", "se",
                "si", "su", "sugli", "sui", "sul", "sull", "sulla", "sulle", "sullo", "tra", "tramite", "un", "una", "uno",
                "an", "and", "are", "as", "at", "by", "for", "from", "is", "of", "on", "or", "per", "that", "the", "their", "these", "this", "to", "which", "with", "within",
            ],
            StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    [InlineArray(Longest)]
    private struct Word
    {
        private char _first;
    }
}
