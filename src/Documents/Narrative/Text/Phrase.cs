using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Text;

/// <summary>Where the words of a cue stand in a text. Its end is where the text goes on, which lost accents (<c>citta'</c>) put off.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="End">Where they end.</param>
internal readonly record struct Phrase(int Start, int End)
{
    /// <summary>The first place of the words from a position on.</summary>
    public static Phrase? Find(string text, string words, int from = 0)
    {
        if (from >= text.Length || Words.Find(text.AsSpan(from), words) is not (var at and >= 0))
        {
            return null;
        }

        // A search from the middle of a word would take its rest for a word.
        var start = from + at;
        return start > 0 && at == 0 && char.IsLetterOrDigit(text[start - 1]) ? Find(text, words, start + 1) : new(start, Words.Match(text, start, words));
    }

    /// <summary>All places of the words from a position on.</summary>
    public static IEnumerable<Phrase> All(string text, string words, int from = 0)
    {
        for (var found = Find(text, words, from); found is { } phrase; found = Find(text, words, phrase.End))
        {
            yield return phrase;
        }
    }
}
