using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>The title of a narrative plan and the years it is for: from a heading before the first chapter, else from the sentence that names the plan.</summary>
/// <param name="Title">The title.</param>
/// <param name="Period">The years, or null.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record PlanTitle(string Title, DraftPeriod? Period, int Line)
{
    private const int LongestTitle = 200;
    private const int PagesBefore = 60;

    /// <summary>Names of such plans. Data.</summary>
    private static readonly string[] Names =
    [
        "piano strategico", "piano d'azione", "piano di azione", "piano della città", "piano metropolitano", "agenda strategica", "agenda urbana", "documento strategico", "documento di strategia", "strategia urbana", "strategia di sviluppo", "masterplan", "programma strategico",
        "strategic plan", "action plan", "city plan", "corporate plan", "city strategy", "urban agenda", "international strategy", "strategy for", "strategia internazionale", "strategia europea", "piano internazionale", "piano europeo", "piano delle azioni", "piano di internazionalizzazione", "piano delle relazioni", "piano per la", "piano per l'", "piano per il", "piano per lo",
    ];

    private static readonly string[] Periods = ["periodo", "per il periodo", "anni", "triennio", "quinquennio", "quadriennio", "decennio", "period", "years", "for"];

    private static readonly FrozenSet<string> WithAnd = FrozenSet.ToFrozenSet(
        ["di", "del", "dello", "della", "dei", "degli", "delle", "per", "la", "le", "il", "lo", "e", "ed", "and", "the", "of", "for", "in", "a", "al", "alla"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How often the document names itself a plan of this family.</summary>
    public static int Mentions(string text) => Array.Exists(Names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;

    /// <summary>Whether a heading is the title of a plan.</summary>
    public static bool Is(string heading) => heading.Length <= LongestTitle && Array.Exists(Names, name => Words.Find(heading, name) is >= 0 and < 40);

    /// <summary>Finds title and period.</summary>
    public static PlanTitle Find(List<Passage> passages)
    {
        var head = passages.Take(PagesBefore).TakeWhile(static passage => !(passage.Kind == PassageKind.Heading && LevelName.Read(passage.Text) is { Code: not null })).ToList();
        var named = head.Find(static passage => passage.Kind == PassageKind.Heading && Is(passage.Text) && !ChapterTitles.IsContext(passage.Text) && !ChapterTitles.IsActions(passage.Text));
        if (named is not null)
        {
            var next = head.Where(passage => passage.Line > named.Line && passage.Line <= named.Line + 8)
                .TakeWhile(static passage => passage.Kind != PassageKind.Heading || NumberedTitle.Read(passage.Text) is null || YearSpan.Find(passage.Text) is not null);
            var years = YearSpan.Find(named.Text)?.Years ?? next.Select(static passage => YearSpan.Find(passage.Text)?.Years).FirstOrDefault(static found => found is not null) ?? Stated(passages);
            return new(named.Text.Trim(), years, named.Line);
        }

        foreach (var passage in passages.Where(static passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item))
        {
            foreach (var sentence in Sentences.Of(passage.Text))
            {
                if (Phrase(sentence.Text) is { } phrase)
                {
                    return new(phrase, YearSpan.Find(sentence.Text)?.Years ?? Stated(passages), passage.LineAt(sentence.Start + sentence.Text.IndexOf(phrase, StringComparison.Ordinal)));
                }
            }
        }

        var first = passages.Find(static passage => passage.Kind == PassageKind.Heading);
        return new(first?.Text ?? "Piano strategico", Stated(passages), first?.Line ?? 1);
    }

    /// <summary>The plan's name in a sentence: capital words from the name of the family on.</summary>
    private static string? Phrase(string sentence)
    {
        foreach (var name in Names)
        {
            if (Words.Find(sentence, name) is var at and >= 0 && char.IsUpper(sentence[at]) && ProperNames.Length(sentence, at, WithAnd) is var length && length > name.Length)
            {
                return sentence.Substring(at, length);
            }
        }

        return null;
    }

    /// <summary>Years behind a word for a period.</summary>
    private static DraftPeriod? Stated(List<Passage> passages)
    {
        foreach (var passage in passages.Take(PagesBefore))
        {
            if (YearSpan.Find(passage.Text) is var (years, start, _) && (passage.Kind == PassageKind.Heading || (passage.Text.Length < 40 && !passage.Text.Contains(':')) || Array.Exists(Periods, word => passage.Text.AsSpan(0, start).TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase))))
            {
                return years;
            }
        }

        return null;
    }
}
