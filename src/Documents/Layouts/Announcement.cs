using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>A sentence that announces the parts of a plan, which the list below it names: <c>le nove proposte sono:</c>, <c>the City has five core goals:</c>.</summary>
/// <param name="Count">How many it states, or null.</param>
/// <param name="What">The noun.</param>
/// <param name="Level">The level of what is announced.</param>
internal sealed record Announcement(int? Count, string What, NodeLevel Level)
{
    private const int LongestSentence = 300;
    private const int WordsBeforeSubject = 5;
    private const int WordsBehindCount = 4;

    /// <summary>Reads the last sentence of a text that ends in a colon; null where it announces none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alone">Whether no node stands yet: only then may the sentence be of any shape.</param>
    public static Announcement? Read(string text, bool alone)
    {
        if (!text.EndsWith(':') || Strict(text) is not { } strict)
        {
            return text.EndsWith(':') && alone ? Free(text) : null;
        }

        return strict;
    }

    private static Announcement? Strict(string text) =>
        CodeShapes.Proposals.Match(text) is { Success: true } match && StatedNumber.Read(match.Groups["count"].Value) is { } count
            ? new(count, match.Groups["what"].Value, NodeLevel.Action)
            : null;

    private static Announcement? Free(string text)
    {
        var sentence = text[(text.LastIndexOf(". ", StringComparison.Ordinal) + 1)..].Trim(" :".ToCharArray());
        if (sentence.Length > LongestSentence)
        {
            return null;
        }

        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (Part(words, i) is not { } part)
            {
                continue;
            }

            for (var before = Math.Max(0, i - WordsBehindCount); before < i; before++)
            {
                if (StatedNumber.Read(words[before]) is { } count and > 1)
                {
                    return new(count, part.Words, part.Level);
                }
            }

            // Without a number only where the parts are the subject, and the sentence ends in its verb.
            if (i < WordsBeforeSubject && part.Subject && AnnouncedParts.Verbs.Contains(words[^1], StringComparer.OrdinalIgnoreCase))
            {
                return new(null, part.Words, part.Level);
            }
        }

        return null;
    }

    private static AnnouncedPart? Part(string[] words, int at) =>
        AnnouncedParts.All.FirstOrDefault(part => Words.Match(string.Join(' ', words, at, Math.Min(2, words.Length - at)), 0, part.Words) > 0);
}
