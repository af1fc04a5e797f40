using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>
/// Which texts a draft holds, and where. Three words in a row count wherever they stand; two, or a short text, only near their line, so that
/// words which stand elsewhere by chance hide nothing. Short runs are looked for only where they were asked for: memory follows what is open.
/// </summary>
/// <param name="draft">The draft.</param>
/// <param name="owners">Its nodes by line.</param>
internal sealed class HeldWords(PlanDraft draft, Owners owners)
{
    private const int LongText = 4;
    private const ulong WholeSalt = 0xA5A5;
    private const ulong PairSalt = 0x5A5A;
    private const ulong SingleSalt = 0x3C3C;

    private readonly Dictionary<ulong, Held> _held = [];
    private readonly HashSet<ulong> _asked = [];

    /// <summary>Notes each whole text and each figure.</summary>
    public void Wholes()
    {
        var words = new List<Word>();
        foreach (var text in DraftTexts.Of(draft))
        {
            var owner = owners.Of(text.Line);
            foreach (var range in text.Text.AsSpan().Split('\n'))
            {
                words.Clear();
                WordReader.Read(text.Text.AsSpan()[range], words);
                if (words.Count == 0)
                {
                    continue;
                }

                var whole = WholeSalt;
                foreach (var word in words)
                {
                    whole = WordReader.Join(whole, word.Hash);
                    if (word.Kind == WordKind.Figure)
                    {
                        Add(word.Hash, text.Held);
                    }
                }

                Add(words.Count >= LongText ? whole : Near(whole, owner), text.Held);
            }
        }
    }

    /// <summary>Asks for the runs of a text.</summary>
    public void Ask(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            _asked.Add(WordReader.Join(SingleSalt, words[i].Hash));
            if (i + 1 < words.Count)
            {
                _asked.Add(Pair(words, i));
            }

            if (i + 2 < words.Count)
            {
                _asked.Add(Triple(words, i));
            }
        }
    }

    /// <summary>Looks for the runs that were asked for.</summary>
    public void Answer()
    {
        var words = new List<Word>();
        foreach (var text in DraftTexts.Of(draft))
        {
            words.Clear();
            WordReader.Read(text.Text, words);
            words.RemoveAll(static word => word.Kind is WordKind.Figure or WordKind.SmallFigure);
            var owner = owners.Of(text.Line);
            for (var i = 0; i < words.Count; i++)
            {
                if (WordReader.Join(SingleSalt, words[i].Hash) is var single && _asked.Contains(single))
                {
                    Add(Near(single, owner), text.Held);
                }

                if (i + 1 < words.Count && Pair(words, i) is var pair && _asked.Contains(pair))
                {
                    Add(Near(pair, owner), text.Held);
                }

                if (i + 2 < words.Count && Triple(words, i) is var triple && _asked.Contains(triple))
                {
                    Add(triple, text.Held);
                }
            }
        }
    }

    /// <summary>Who holds a figure.</summary>
    public Held Figure(Word word) => _held.GetValueOrDefault(word.Hash);

    /// <summary>Who holds a text as a whole.</summary>
    public Held Whole(IReadOnlyList<Word> words, List<int> candidates)
    {
        var whole = WholeSalt;
        foreach (var word in words)
        {
            whole = WordReader.Join(whole, word.Hash);
        }

        return words.Count >= LongText ? _held.GetValueOrDefault(whole) : Near(whole, candidates);
    }

    /// <summary>Who holds a word alone, near a line.</summary>
    public Held Single(Word word, List<int> candidates) => Near(WordReader.Join(SingleSalt, word.Hash), candidates);

    /// <summary>Who holds two words in a row, near a line.</summary>
    public Held Pair(IReadOnlyList<Word> words, int at, List<int> candidates) => Near(Pair(words, at), candidates);

    /// <summary>Who holds three words in a row.</summary>
    public Held TripleAt(IReadOnlyList<Word> words, int at) => _held.GetValueOrDefault(Triple(words, at));

    private static ulong Pair(IReadOnlyList<Word> words, int at) => WordReader.Join(WordReader.Join(PairSalt, words[at].Hash), words[at + 1].Hash);

    private static ulong Triple(IReadOnlyList<Word> words, int at) => WordReader.Join(WordReader.Join(words[at].Hash, words[at + 1].Hash), words[at + 2].Hash);

    private static ulong Near(ulong hash, int owner) => WordReader.Join(hash, (ulong)(uint)owner);

    private Held Near(ulong hash, List<int> candidates)
    {
        var held = Held.None;
        foreach (var owner in candidates)
        {
            held |= _held.GetValueOrDefault(Near(hash, owner));
        }

        return held;
    }

    private void Add(ulong key, Held held)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_held, key, out _);
        known |= held;
    }
}
