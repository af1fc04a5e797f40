using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>The labels of a grammar, looked up by their first letter; longer labels win.</summary>
/// <typeparam name="TLabel">The grammar's labels.</typeparam>
internal sealed class CueTable<TLabel>
    where TLabel : struct, Enum
{
    private const int LongestHeading = 3000;
    private const int ShortTail = 20;

    private const int LongestTime = 60;

    private static readonly string[] TimeWords = ["nel", "nell'anno", "nel corso del", "a fine", "alla fine", "entro", "a partire", "dal", "con", "successivamente", "in sede di"];

    private static readonly string[] DateWords = ["al", "alla data del", "alla data", "a", "del", "dal 1° gennaio al"];

    private readonly Dictionary<char, Cue<TLabel>[]> _byInitial;

    /// <summary>A table of cues.</summary>
    public CueTable(params ReadOnlySpan<Cue<TLabel>> cues) => _byInitial = cues.ToArray()
        .OrderByDescending(static cue => cue.Words.Length)
        .GroupBy(static cue => Fold.Character(cue.Words[0]))
        .ToDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>The words of all labels.</summary>
    public IEnumerable<string> Phrases => _byInitial.Values.SelectMany(static cues => cues.Select(static cue => cue.Words));

    /// <summary>The label that a text begins with, past a section's number.</summary>
    public LabelMatch<TLabel>? Match(string text)
    {
        var start = SectionNumber(text);
        return At(text, start, innerOnly: false) ?? (start > 0 ? At(text, 0, innerOnly: false) : null);
    }

    /// <summary>Cuts a line in which a converter ran several labels together.</summary>
    /// <returns>The parts; the text itself when there is only one.</returns>
    public List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        if (text.Length <= LongestHeading && Match(text) is not null)
        {
            for (var at = 1; at < text.Length; at++)
            {
                if (text[at - 1] == ' ' && char.IsUpper(text[at]) && At(text, at, innerOnly: true) is not null)
                {
                    parts.Add(text[start..at].Trim());
                    start = at;
                }
            }
        }

        parts.Add(start == 0 ? text : text[start..].Trim());
        return parts;
    }

    private LabelMatch<TLabel>? At(string text, int start, bool innerOnly)
    {
        if (start >= text.Length || !_byInitial.TryGetValue(Fold.Character(text[start]), out var cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if ((!innerOnly || cue.Inner) && Words.Match(text, start, cue.Words) is var end and >= 0 && Follow(text, end, cue.Tail) is var (rest, date))
            {
                return new(cue.Label, rest, date);
            }
        }

        return null;
    }

    private static (string Behind, DateOnly? Date)? Follow(string text, int end, Tail tail)
    {
        var behind = text.AsSpan(end).TrimStart();
        var colon = !behind.IsEmpty && behind[0] == ':';
        var rest = behind.TrimStart(":-–— ").Trim();
        switch (tail)
        {
            case Tail.ColonOrEnd when colon || behind.IsEmpty:
            case Tail.Any:
            case Tail.CodeOrEnd when colon || behind.IsEmpty || ObjectiveCode.Read(Number(rest)) is not null:
            case Tail.Code when ObjectiveCode.Read(Number(rest)) is not null:
            case Tail.Ordinal when Ordinals.Read(Number(rest)) is not null:
            case Tail.Percent when colon || behind.IsEmpty || char.IsAsciiDigit(behind[0]):
                return (rest.ToString(), null);
            case Tail.Digits when ObjectiveCode.Read(Number(rest), fewest: 1) is not null:
                return (Number(rest).ToString(), null);
            case Tail.DateOrEnd:
                return Dated(behind, colon);
            case Tail.DateOrLater:
                return Dated(behind, colon) ?? Later(behind);
            default:
                return null;
        }
    }

    private static (string Behind, DateOnly? Date)? Dated(ReadOnlySpan<char> behind, bool colon)
    {
        var text = behind.TrimStart(": ");
        if (ItalianDate.Read(text) is { } bare)
        {
            return (text[bare.Length..].Trim(" :.-–").ToString(), bare.Date);
        }

        foreach (var word in DateWords)
        {
            if (Words.Match(text, 0, word) is var end and > 0 && ItalianDate.Read(text[end..].TrimStart()) is { } found)
            {
                return (text[end..].TrimStart()[found.Length..].Trim(" :.-–").ToString(), found.Date);
            }
        }

        return colon || behind.IsEmpty || IsDamagedDate(text) ? (IsDamagedDate(text) ? "" : text.ToString(), null) : null;
    }

    /// <summary>A time without a day: "nel 2021", "a fine anno", "a partire dal prossimo semestre".</summary>
    private static (string Behind, DateOnly? Date)? Later(ReadOnlySpan<char> behind)
    {
        foreach (var word in behind.Length <= LongestTime ? TimeWords : [])
        {
            if (Words.Match(behind, 0, word) > 0)
            {
                return (behind.ToString(), null);
            }
        }

        return null;
    }

    /// <summary>A short line with a damaged date is still the label.</summary>
    private static bool IsDamagedDate(ReadOnlySpan<char> text)
    {
        foreach (var word in text.Length < ShortTail ? DateWords : [])
        {
            if (Words.Match(text, 0, word) is var end and > 0 && text[end..].TrimStart() is { IsEmpty: false } rest && char.IsAsciiDigit(rest[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> rest) => rest[CountMark.Length(rest)..].TrimStart();

    /// <summary>Length of <c>3.2 </c> or <c>4.</c> before a heading.</summary>
    private static int SectionNumber(string text)
    {
        var at = 0;
        while (at < text.Length && at < 10 && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ')'))
        {
            at++;
        }

        while (at is > 0 && at < text.Length && text[at] is ' ' or '-')
        {
            at++;
        }

        return at < text.Length ? at : 0;
    }
}
