using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <summary>
/// Where recorded results stand in an edition. The log never changes: an indicator is found again in a later edition as manual edits find theirs (ADR 0012),
/// so a document that renumbers its indicators takes their results along.
/// </summary>
internal static class RecordingPlaces
{
    /// <param name="log">All results, oldest first.</param>
    /// <param name="content">The edition's content.</param>
    /// <param name="ways">From the indicators of each edition that results were recorded on to those of this one.</param>
    public static ImmutableArray<PlacedObservation> Of(ImmutableArray<RecordedObservation> log, PlanDraft content, IReadOnlyDictionary<int, IReadOnlyDictionary<string, string>> ways)
    {
        var indicators = content.Indicators.ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        var places = log.Select(observation => ways[observation.Edition].GetValueOrDefault(observation.Indicator)).ToArray();
        var last = new Dictionary<(string, DateOnly?, int?), int>();
        for (var i = 0; i < log.Length; i++)
        {
            if (places[i] is { } place)
            {
                last[(place, log[i].Figure.AsOf, log[i].Figure.Year)] = i;
            }
        }

        return
        [
            .. log.Select((observation, i) => new PlacedObservation
            {
                Observation = observation,
                Indicator = places[i],
                Counts = places[i] is { } place && observation.Figure.Value is not MissingValue && last[(place, observation.Figure.AsOf, observation.Figure.Year)] == i,
                DocumentSays = places[i] is { } there ? OtherInDocument(indicators[there], observation.Figure, content.AsOf) : null,
            }),
        ];
    }

    /// <summary>Whether a document's figure is of the same day or year as a recorded one.</summary>
    public static bool SamePeriod(DraftFigure document, DraftFigure recorded, DateOnly? asOf) =>
        document is { AsOf: null, Year: null } ? recorded.AsOf is not null && recorded.AsOf == asOf : document.AsOf == recorded.AsOf && document.Year == recorded.Year;

    private static string? OtherInDocument(DraftIndicator indicator, DraftFigure recorded, DateOnly? asOf) =>
        indicator.Observations.FirstOrDefault(figure => SamePeriod(figure, recorded, asOf)) is { Value: not MissingValue } figure
        && figure.Raw != recorded.Raw && !figure.Value.Equals(recorded.Value) ? figure.Raw : null;

    /// <summary>Which indicator of one edition is which of another.</summary>
    public static IReadOnlyDictionary<string, string> Way(PlanDraft before, PlanDraft after)
    {
        var pairing = PlanMatch.Of(before, after)[PlanPart.Indicator];
        var way = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < pairing.Before.Length; i++)
        {
            if (pairing.AfterOf(i) is { } found)
            {
                way.TryAdd(pairing.Before[i].Id, found.Id);
            }
        }

        return way;
    }

    /// <summary>The way to itself.</summary>
    public static IReadOnlyDictionary<string, string> Way(PlanDraft same) => same.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Id, StringComparer.Ordinal);
}
