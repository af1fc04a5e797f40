using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Narrative.Figures;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Funds: amounts in a sentence on funding, each with the fund named nearest before it; names of funds without an amount.</summary>
internal static class FundReader
{
    private const int LongestName = 120;
    private const int PeriodReach = 40;

    private static readonly FrozenSet<string> WithAnd = FrozenSet.ToFrozenSet(["di", "del", "dello", "della", "dei", "degli", "delle", "per", "la", "le", "il", "lo", "gli", "e", "ed", "and", "the", "of", "for", "in", "a", "al", "alla", "nazionale"], StringComparer.OrdinalIgnoreCase);


    /// <summary>Words behind which a sentence lists funds without amounts. Data.</summary>
    private static readonly string[] NamedOnly =
    [
        "finanziati attraverso risorse", "finanziati attraverso", "finanziate attraverso", "finanziati da", "finanziate da", "finanziato da", "finanziata da", "finanziati con", "finanziato con", "con fondi", "con risorse", "fondi:", "fonti di finanziamento:", "fonte di finanziamento:", "financed by",
        "funded by", "funded through", "funding sources:", "funding source:", "funding:",
    ];

    /// <summary>Reads the funds of a sentence.</summary>
    /// <returns>The amounts that became funds.</returns>
    public static List<MoneyAmount> Sentence(Place place, Passage passage, Sentence sentence)
    {
        var taken = new List<MoneyAmount>();
        var amounts = MoneyAmount.All(sentence.Text, place.Numeral);
        if (amounts.Count == 0)
        {
            NamesOnly(place, passage, sentence);
            return taken;
        }

        if (FundCues.IsPerHead(sentence.Text) || !(FundCues.IsFunding(sentence.Text) || FundCues.IsFunding(place.Title)))
        {
            return taken;
        }

        var from = 0;
        foreach (var amount in amounts)
        {
            var behind = sentence.Text[(amount.Start + amount.Length)..];
            if (!FundCues.IsWider(behind) && Read(place, passage, sentence, amount, from) is { } relation)
            {
                place.Add(relation);
                taken.Add(amount);
            }

            from = amount.Start + amount.Length;
        }

        return taken;
    }

    private static RelationDraft? Read(Place place, Passage passage, Sentence sentence, MoneyAmount amount, int from)
    {
        var before = sentence.Text[from..amount.Start];
        var behind = sentence.Text[(amount.Start + amount.Length)..];
        var ownsIt = place.Subject.IsIn(sentence.Text) || passage.Kind != PassageKind.Paragraph;
        var name = From(behind) ?? Before(before) ?? Behind(behind, anywhere: false) ?? (Telling(behind) is { } next && behind.IndexOf(next.Split('(')[0], StringComparison.Ordinal) is >= 0 and < 20 ? next : null);
        var programme = name is null ? null : Short(before, name);
        if (name is null && Frame(behind) is var (frame, listed))
        {
            (name, programme) = (frame, listed);
        }

        name ??= passage.Kind == PassageKind.Item && Head(passage.Text) is { } head ? head : null;
        name ??= ownsIt && FundCues.IsFunding(place.Title) && place.Title.Length < LongestName ? place.Title : null;
        if (name is null)
        {
            return null;
        }

        var at = sentence.Text.IndexOf(name.Split('(')[0].Trim(), StringComparison.Ordinal);
        if (amount.About is { } about)
        {
            place.Log.Warning(DiagnosticCodes.ValueDoubtful, passage.LineAt(sentence.Start + amount.Start), sentence.Text, $"The amount of '{name}' is said to be approximate ('{about}'); the figure was taken as it stands.");
        }

        return new(RelationKind.Fund, name, passage.LineAt(sentence.Start + (at < 0 ? amount.Start : Math.Max(at, 0))))
        {
            Amount = amount.Euro,
            Programme = programme,
            Period = Period(before, behind, far: behind.Contains(name, StringComparison.Ordinal)),
        };
    }

    /// <summary>The fund named before the amount: one whose name says what it is, else the name behind a word such as <c>fondi</c>.</summary>
    private static string? Before(string before) => Telling(before) ?? Behind(before, anywhere: true);

    /// <summary><c>3 milioni da Horizon 2020</c>: the fund right behind the amount, whatever fund an amount before it was of.</summary>
    private static string? From(string behind)
    {
        var text = behind.TrimStart();
        foreach (var link in FundCues.Sources)
        {
            if (text.StartsWith(link, StringComparison.OrdinalIgnoreCase) && FundCues.IsProgramme(text[link.Length..]))
            {
                return Named(text, link.Length);
            }
        }

        return null;
    }

    private static string? Telling(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && FundCues.IsFundName(text[at..Math.Min(text.Length, at + LongestName)]) && Named(text, at) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    private static string? Behind(string text, bool anywhere)
    {
        foreach (var head in FundCues.Heads)
        {
            if (Phrase.Find(text, head) is { } phrase && (anywhere || phrase.Start < 4))
            {
                var at = phrase.End;
                at += text.AsSpan(at).IndexOfAnyExcept(" \"“«") is var blank and > 0 ? blank : 0;
                if (at < text.Length && Named(text, at, telling: false) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string? Named(string text, int at, bool telling = true)
    {
        // "Ripresa e Resilienza (PNRR)": the short form shows that the "and" is inside the name.
        var length = ProperNames.Length(text, at, WithAnd) is var whole && ShortForm(text, at + whole) > 0 ? whole : ProperNames.Length(text, at);
        if (length is < 2 or > LongestName)
        {
            return null;
        }

        var name = text.Substring(at, length);
        return telling && !FundCues.IsFundName(name) ? null
            : ShortForm(text, at + length) is var inner and > 0 ? $"{name} ({text.Substring(at + length + 2, inner)})"
            : name;
    }

    private static int ShortForm(string text, int at) => at + 2 < text.Length && text[at] == ' ' && text[at + 1] == '(' && ProperNames.Length(text, at + 2) is var inner and > 1 ? inner : 0;

    /// <summary><c>nel quadro di programmi a gestione diretta, in particolare A, B</c>.</summary>
    private static (string Name, string? Listed)? Frame(string behind)
    {
        foreach (var frame in FundCues.Frames)
        {
            if (Phrase.Find(behind, frame) is not { } phrase)
            {
                continue;
            }

            var rest = behind[phrase.End..].TrimStart();
            var end = rest.AsSpan().IndexOfAny(",.;(");
            var name = ProperNames.WithoutArticle(end < 0 ? rest : rest[..end]).Trim();
            if (name.Length is < 3 or > LongestName || !FundCues.IsFunding(name))
            {
                continue;
            }

            foreach (var list in FundCues.Lists)
            {
                if (end >= 0 && Phrase.Find(rest, list, end) is { } opener && opener.Start < end + 4)
                {
                    var listed = Enumeration.Of(rest[opener.End..]).Select(static item => item.Text).TakeWhile(static item => ProperNames.IsProper(item.Split(' ')[0])).Select(static item => item[..ProperNames.Length(item, 0)]);
                    return (name, string.Join(", ", listed) is { Length: > 0 } names ? names : null);
                }
            }

            return (name, null);
        }

        return null;
    }

    private static string? Head(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < LongestName && FundCues.IsFundName(item[..colon]) ? item[..colon].Trim() : null;
    }

    /// <summary>The programme by its short form, where the name holds one, with what integrates it.</summary>
    private static string? Short(string before, string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        var shortForm = open > 0 ? name[(open + 1)..].TrimEnd(')') : null;
        return shortForm is not null && before.IndexOf($"({shortForm}", StringComparison.Ordinal) is >= 0 ? shortForm : null;
    }

    /// <summary>The years between the fund's name and its amount, or right behind in brackets.</summary>
    private static string? Period(string before, string behind, bool far)
    {
        var reach = before[^Math.Min(before.Length, 2 * PeriodReach)..];
        (int Start, int Length)? last = null;
        for (var from = 0; YearSpan.Find(reach, from) is var (_, start, length); from = start + length)
        {
            last = (start, length);
        }

        if (last is var (at, count))
        {
            return reach.Substring(at, count).Replace(" ", "", StringComparison.Ordinal);
        }

        var text = behind.TrimStart();
        if (text.StartsWith('(') && text.IndexOf(')') is var close and > 0 and < PeriodReach && text[1..close] is var inside && (YearSpan.Find(inside) is not null || YearSpan.Years(inside.Replace('/', ' ')).Count > 0))
        {
            return inside.Trim();
        }

        return YearSpan.Find(text[..Math.Min(text.Length, far ? 3 * PeriodReach : PeriodReach)]) is var (_, next, size) ? text.Substring(next, size).Replace(" ", "", StringComparison.Ordinal) : null;
    }

    private static void NamesOnly(Place place, Passage passage, Sentence sentence)
    {
        foreach (var opener in NamedOnly)
        {
            if (Phrase.Find(sentence.Text, opener) is not { } phrase)
            {
                continue;
            }

            var start = phrase.End;
            foreach (var (offset, item) in Enumeration.Of(sentence.Text[start..]))
            {
                var bare = ProperNames.Strip(item);
                if (FundCues.IsFundName(bare) && ProperNames.Length(bare, 0) is var length and > 1)
                {
                    place.Add(new(RelationKind.Fund, bare[..length], passage.LineAt(sentence.Start + start + offset)) { Period = YearSpan.Find(bare) is var (_, years, size) ? bare.Substring(years, size) : null });
                }
            }

            return;
        }
    }
}
