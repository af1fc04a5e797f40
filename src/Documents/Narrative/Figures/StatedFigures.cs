using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Narrative.Figures;

/// <summary>Figures that running text states (inhabitants, shares, amounts, counts of things), each as an indicator with its clause as label.</summary>
/// <param name="numeral">How the document writes numbers.</param>
/// <param name="log">Where doubts go.</param>
internal sealed class StatedFigures(Numeral numeral, DiagnosticLog log)
{
    private const string Kind = "STATED";
    private const int ShortestLabel = 18;
    private const int LongestLabel = 200;
    private const int Most = 5000;
    private const int NearGoal = 30;

    /// <summary>Words before a number that make it a reference. Data.</summary>
    private static readonly FrozenSet<string> References = FrozenSet.ToFrozenSet(
        [
            "art", "art.", "artt.", "articolo", "articoli", "comma", "legge", "l.", "d.lgs.", "d.l.", "dpr", "n.", "n°", "nr.", "punto", "pag.", "pagina", "pagine", "fase", "asse", "azione", "obiettivo", "linea", "capitolo", "allegato", "tabella", "figura", "missione", "programma", "misura", "componente", "ore",
            "tel.", "via", "piazza", "cap", "article", "section", "page", "chapter", "goal", "action", "objective", "no.", "act", "phase", "figure", "table", "annex", "agenda",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Units of time and the like: what is counted is no figure of the city. Data.</summary>
    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(
        ["anni", "anno", "mesi", "mese", "giorni", "giorno", "ore", "minuti", "settimane", "years", "year", "months", "month", "days", "day", "hours", "minutes", "weeks", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "km/h", "secolo", "century", "e", "o", "ed", "and", "or", "di", "del", "a", "al", "to", "in", "per", "the"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Parts = ["di cui", "tra cui", "of which", "of whom"];
    private static readonly string[] Goals = ["entro il", "entro la fine del", "al ", "by ", "by the end of"];

    private readonly ImmutableArray<DraftIndicator>.Builder _indicators = ImmutableArray.CreateBuilder<DraftIndicator>();

    /// <summary>The indicators in order.</summary>
    public ImmutableArray<DraftIndicator> Build() => _indicators.ToImmutable();

    /// <summary>Reads the figures of a sentence.</summary>
    /// <param name="node">Id of the node, or null in context.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="taken">Amounts that a fund has.</param>
    public void Sentence(string? node, Passage passage, Sentence sentence, IReadOnlyList<MoneyAmount> taken)
    {
        var text = sentence.Text;
        var money = MoneyAmount.All(text, numeral);
        var dates = Dates(text);
        var asOf = AsOf(text, dates);
        for (var at = 0; at < text.Length && _indicators.Count < Most; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '/' or '.' or ',' or '_' or '@' && !char.IsWhiteSpace(text[at - 1]))))
            {
                continue;
            }

            if (dates.Find(date => at >= date.Start && at < date.Start + date.Length) is { Length: > 0 } date)
            {
                at = date.Start + date.Length - 1;
                continue;
            }

            if (money.Find(amount => at >= amount.Start && at < amount.Start + amount.Length) is { } found)
            {
                if (!taken.Contains(found))
                {
                    Add(node, passage, sentence, found.Start, found.Length, new MoneyValue(found.Euro), "EUR", found.About, asOf);
                }

                at = found.Start + found.Length - 1;
                continue;
            }

            at = Number(node, passage, sentence, at, asOf);
        }
    }

    /// <summary>A number or percentage.</summary>
    /// <returns>Where it ends.</returns>
    private int Number(string? node, Passage passage, Sentence sentence, int at, DateOnly? asOf)
    {
        var text = sentence.Text;
        if (numeral.Read(text, at) is not { } number)
        {
            return Skip(text, at);
        }

        var end = at + number.Length;
        var blank = end < text.Length && text[end] == ' ' ? 1 : 0;
        if (end + blank < text.Length && text[end + blank] == '%')
        {
            end += blank + 1;
            Add(node, passage, sentence, at, end - at, new PercentValue(number.Value), "%", MoneyAmount.Approximation(text, at), asOf);
            return end - 1;
        }

        var factor = 1m;
        foreach (var (word, scale) in (ReadOnlySpan<(string, decimal)>)[("milioni", 1_000_000m), ("milione", 1_000_000m), ("mila", 1_000m), ("mln", 1_000_000m), ("miliardi", 1_000_000_000m), ("million", 1_000_000m), ("billion", 1_000_000_000m), ("thousand", 1_000m)])
        {
            if (Words.Match(text, end + blank, word) is var behind and > 0)
            {
                factor = scale;
                end = behind;
                break;
            }
        }

        if (factor == 1m && (end < text.Length && text[end] is '°' or 'º' or '/' or '-' or ':' || IsName(text, at, end) || (number.Length == 4 && YearSpan.Year(text, at) is not null)))
        {
            return Skip(text, at);
        }

        Add(node, passage, sentence, at, end - at, new NumberValue(number.Value * factor), null, MoneyAmount.Approximation(text, at), asOf);
        return end - 1;
    }

    /// <summary>A number that belongs to a name, a reference or a span of time.</summary>
    private static bool IsName(string text, int at, int end)
    {
        var behind = Word(text, end, forward: true);
        var number = text.AsSpan(at, end - at);
        var before = Word(text, at, forward: false);
        if (Array.Exists(Parts, part => text.AsSpan(0, at).TrimEnd().EndsWith(part, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (behind.IsEmpty || !char.IsLetter(behind[0]) || (char.IsUpper(behind[0]) && number.ContainsAny('.', ',')) || behind.Contains('-') || Times.GetAlternateLookup<ReadOnlySpan<char>>().Contains(behind.TrimEnd(".,;:)")))
        {
            return true;
        }

        return !before.IsEmpty && (References.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before.TrimStart("(“\"")) || (char.IsUpper(before[0]) && before.Length > 2 && !IsSentenceStart(text, at, before.Length)));
    }

    private static bool IsSentenceStart(string text, int at, int length) => at - length - 1 <= 0 || text[Math.Max(0, at - length - 2)] is '.' or ':' or '(';

    private static ReadOnlySpan<char> Word(string text, int at, bool forward)
    {
        if (forward)
        {
            var rest = text.AsSpan(at).TrimStart(' ');
            var end = rest.IndexOfAny(" \n");
            return end < 0 ? rest : rest[..end];
        }

        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before[(before.LastIndexOfAny(" '’") + 1)..];
    }

    private static int Skip(string text, int at)
    {
        while (at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || (text[at + 1] is '.' or ',' or '/' or '-' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 2]))))
        {
            at++;
        }

        return at;
    }

    private void Add(string? node, Passage passage, Sentence sentence, int at, int length, IndicatorValue value, string? unit, string? about, DateOnly? asOf)
    {
        var text = sentence.Text;
        var line = passage.LineAt(sentence.Start + at);
        var raw = text.Substring(at, length);
        if (about is not null)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, line, text, $"'{raw}' is said to be approximate ('{about}'); the figure was taken as it stands.");
        }

        var goal = Goal(text, at);
        var figure = new DraftFigure { Raw = raw, Value = value, AsOf = goal is null ? asOf : null, Year = goal, Doubtful = about is not null };
        _indicators.Add(new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"stated-{_indicators.Count + 1}"),
            Node = node,
            Label = Label(text, at, length),
            Kind = Kind,
            Unit = unit,
            Targets = goal is null ? [] : [figure],
            Observations = goal is null ? [figure] : [],
            Line = line,
        });
    }

    /// <summary><c>Entro il 2030 … 40%</c>: the year by which the figure is to be reached.</summary>
    private static int? Goal(string text, int at)
    {
        foreach (var (year, start) in YearSpan.Years(text))
        {
            if ((start < at ? at - start < LongestLabel : start - at < NearGoal) && Array.Exists(Goals, goal => text.AsSpan(0, start).TrimEnd().EndsWith(goal.TrimEnd(), StringComparison.OrdinalIgnoreCase) && (goal.Length > 3 || start <= goal.Length)))
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>The clause that holds the figure; with the one before where it says too little.</summary>
    private static string Label(string text, int at, int length)
    {
        var start = at;
        while (start > 0 && !IsClause(text, start - 1))
        {
            start--;
        }

        var end = at + length;
        while (end < text.Length && !IsClause(text, end))
        {
            end++;
        }

        while (end - start < length + ShortestLabel && start > 1)
        {
            start--;
            while (start > 0 && !IsClause(text, start - 1))
            {
                start--;
            }
        }

        var label = text[start..end].Trim(' ', ',', ';', '.', '-', '–');
        label = label.StartsWith('(') && !label.Contains(')', StringComparison.Ordinal) ? label[1..] : label;
        return label.Length > LongestLabel ? label[..LongestLabel] : label;
    }

    private static bool IsClause(string text, int at) =>
        text[at] is ';' or '(' or ')' || (text[at] is ',' or '.' or ':' && at + 1 < text.Length && text[at + 1] == ' ') || (Fold.Character(text[at]) == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ');

    private static List<(DateOnly Date, int Start, int Length)> Dates(string text)
    {
        var dates = new List<(DateOnly, int, int)>();
        for (var from = 0; from < text.Length && ItalianDate.Find(text.AsSpan(from)) is var (reading, start); from += start + reading.Length)
        {
            dates.Add((reading.Date, from + start, reading.Length));
        }

        return dates;
    }

    /// <summary>The date that a sentence gives its figures: <c>dati al 31/12/2022</c>.</summary>
    private static DateOnly? AsOf(string text, List<(DateOnly Date, int Start, int Length)> dates)
    {
        foreach (var (date, start, _) in dates)
        {
            if (IsAsOf(text, start))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Whether a date says of when figures are, rather than when something happened.</summary>
    public static bool IsAsOf(string text, int start) => text.AsSpan(0, start).Trim() is "Al" or "At" or "On" || Array.Exists(
        ["dati al", "dato al", "popolazione al", "residenti al", "aggiornati al", "aggiornato al", "alla data del", "situazione al", "as of", "data at", "figures at"],
        words => text.AsSpan(0, start).TrimEnd().EndsWith(words, StringComparison.OrdinalIgnoreCase));
}
