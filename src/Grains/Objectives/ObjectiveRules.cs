using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Grains.Objectives;

/// <summary>How a node takes in an edition.</summary>
internal static class ObjectiveRules
{
    // The published one and the one that is coming; older ones are whole in their edition grains.
    private const int KeptEditions = 2;

    public static bool Has(StoredObjective objective, int edition) => objective.Editions.Any(content => content.Edition == edition);

    public static StoredObjective Prepare(StoredObjective objective, ObjectiveContent content, string document, DateTimeOffset preparedAt)
    {
        // An edition that was begun and never flipped does not exist for readers: a later one takes its place.
        var kept = objective.Editions.Where(other => other.Edition < content.Edition).TakeLast(KeptEditions - 1);
        return objective with
        {
            Editions = [.. kept, content],
            History = [.. objective.History, .. NewRevisions(objective, content, document, preparedAt)],
        };
    }

    /// <param name="objective">What is stored.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="edition">Its published edition.</param>
    /// <param name="from">The first edition whose figures may be told; a figure of an earlier one is told where the published edition says the same.</param>
    /// <param name="recorded">What was recorded for the plan beside its documents.</param>
    public static ObjectiveView? View(StoredObjective objective, PlanId plan, int edition, int from, ImmutableArray<PlacedObservation> recorded) =>
        objective.Editions.FirstOrDefault(content => content.Edition == edition) is { } content
            ? new()
            {
                Plan = plan,
                Content = content,
                History =
                [
                    .. objective.History.Where(revision => revision.Edition <= edition && (revision.Edition >= from || IsIn(content, revision)))
                        .Concat(from observation in recorded where content.Indicators.Any(indicator => indicator.Id == observation.Indicator) select Revision(observation))
                        .OrderBy(revision => revision.RecordedAt),
                ],
            }
            : null;

    /// <summary>A figure enters the history when it is the first for its date, or says something else than the last one for that date.</summary>
    private static IEnumerable<IndicatorRevision> NewRevisions(
        StoredObjective objective, ObjectiveContent content, string document, DateTimeOffset preparedAt) =>
        from indicator in content.Indicators
        from figure in indicator.Observations
        let before = objective.History.LastOrDefault(revision => revision.Indicator == indicator.Id && SameDate(revision.Figure, figure))
        where before is null || before.Figure.Raw != figure.Raw || !before.Figure.Value.Equals(figure.Value)
        select new IndicatorRevision
        {
            Indicator = indicator.Id,
            Figure = figure,
            Edition = content.Edition,
            Document = document,
            Line = indicator.Line,
            RecordedAt = preparedAt,
        };

    private static IndicatorRevision Revision(PlacedObservation placed) => new()
    {
        Indicator = placed.Indicator!,
        Figure = placed.Observation.Figure,
        Edition = placed.Observation.Edition,
        Document = "",
        RecordedAt = placed.Observation.RecordedAt,
        Recorded = placed,
    };

    private static bool IsIn(ObjectiveContent content, IndicatorRevision revision) => content.Indicators.Any(indicator =>
        indicator.Id == revision.Indicator && indicator.Observations.Any(figure => SameDate(figure, revision.Figure) && figure.Raw == revision.Figure.Raw));

    private static bool SameDate(DraftFigure left, DraftFigure right) => left.AsOf == right.AsOf && left.Year == right.Year;
}
