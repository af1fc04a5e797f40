using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Kind, title, period and day of a plan, from the lines with which it opens.</summary>
internal sealed class LayoutTitle
{
    private const int LongestTitle = 200;
    private const int OpeningLines = 25;
    private const int ShortLine = 20;

    private LayoutTitle(PlanKind? kind, string title, DraftPeriod? period, DateOnly? asOf) => (Kind, Title, Period, AsOf) = (kind, title, period, asOf);

    /// <summary>Null where nothing names it.</summary>
    public PlanKind? Kind { get; }

    public string Title { get; }

    public DraftPeriod? Period { get; }

    public DateOnly? AsOf { get; }

    public static LayoutTitle Of(IReadOnlyList<Block> blocks)
    {
        var opening = blocks.Take(OpeningLines).OfType<TextBlock>().Select(static block => block.Text).Where(static text => text.Length <= LongestTitle && text.Any(char.IsLetter)).ToList();
        var before = opening.TakeWhile(static text => LayoutLabels.Lines.Match(text) is not { Cue.Meaning: Meaning.Node or Meaning.Mission or Meaning.Programme }).Where(static text => LayoutLabels.Lines.Match(text) is null).ToList();
        var named = before.Find(static text => KindOf(text) is not null && !IsSentence(text)) ?? before.Find(static text => KindOf(text) is not null) ?? opening.Find(static text => KindOf(text) is not null && !IsSentence(text));
        var kind = named is null ? null : KindOf(named);
        kind ??= blocks.OfType<TextBlock>().Where(static block => block.Text.Length <= LongestTitle && !IsSentence(block.Text)).Select(static block => KindOf(block.Text)).FirstOrDefault(static found => found is not null);
        var isTitle = named is not null && LayoutLabels.Lines.Match(named) is null;
        var title = isTitle ? named! : before.FirstOrDefault() ?? opening.Find(static text => LayoutLabels.Lines.Match(text) is null) ?? "";
        var lines = isTitle ? opening.OrderByDescending(text => text == named).ToList() : opening;
        return new(kind, title, Years(lines), lines.TakeWhile(static text => LayoutLabels.Lines.Match(text) is null).Select(AsOfIn).FirstOrDefault(static date => date is not null));
    }

    private static DraftPeriod? Years(List<string> lines)
    {
        foreach (var line in lines.Where(static line => LayoutLabels.Lines.Match(line) is null))
        {
            // Years count where the line names the plan or is hardly anything else: a vision or a row may name some as well.
            if (KindOf(line) is null && line.Length >= ShortLine)
            {
                continue;
            }

            if ((DocumentTitle.Years(line) ?? Span(line)) is { } period)
            {
                return period;
            }

            if (!IsSentence(line) && LayoutFigures.Year(line) is { } year && (KindOf(line) is not null || PeriodWord(line)))
            {
                return new() { From = year, To = year };
            }
        }

        return null;
    }

    /// <summary>A strategic plan's years, which lie further apart than those of a mandate.</summary>
    private static DraftPeriod? Span(string line) =>
        CodeShapes.Span.Match(line) is { Success: true } match && PeriodHead.Year(match.Groups["from"].Value) is { } from
        && PeriodHead.Year(match.Groups["to"].Value is { Length: 2 } end ? $"{match.Groups["from"].Value[..2]}{end}" : match.Groups["to"].Value) is { } to && to > from
            ? new() { From = from, To = to }
            : null;

    private static bool PeriodWord(string line) => line.Trim().Length == 4 || KindCues.PeriodWords.Any(word => Words.Match(line, 0, word) > 0);

    private static DateOnly? AsOfIn(string line) =>
        Words.Find(line, "al") is var at and >= 0 && ItalianDate.Find(line.AsSpan(at)) is var (reading, _) ? reading.Date : null;

    private static bool IsSentence(string text) => text[^1] is '.' or ';' or ',' && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>The kind of plan that a text names.</summary>
    public static PlanKind? KindOf(string text)
    {
        foreach (var (words, kind) in KindCues.All)
        {
            if (LooseWords.Contains(text, words))
            {
                return kind;
            }
        }

        return null;
    }
}
