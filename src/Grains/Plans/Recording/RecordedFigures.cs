using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <summary>The recorded results that stand, laid over an edition's content: first of their indicator's figures, in place of the document's for the same day or year.</summary>
internal sealed class RecordedFigures
{
    public static readonly RecordedFigures None = new([]);

    private readonly ILookup<string, RecordedObservation> _standing;
    private readonly Dictionary<DraftFigure, DateTimeOffset> _recordedAt = new(ReferenceEqualityComparer.Instance);

    public RecordedFigures(ImmutableArray<PlacedObservation> placed)
    {
        _standing = placed.Where(observation => observation.Counts).ToLookup(observation => observation.Indicator!, observation => observation.Observation, StringComparer.Ordinal);
        foreach (var observation in _standing.SelectMany(ofIndicator => ofIndicator))
        {
            _recordedAt[observation.Figure] = observation.RecordedAt;
        }
    }

    /// <summary>When a figure was recorded; null for one of the document.</summary>
    public DateTimeOffset? RecordedAt(DraftFigure figure) => _recordedAt.TryGetValue(figure, out var at) ? at : null;

    public PlanDraft Over(PlanDraft content) =>
        _recordedAt.Count == 0 ? content : content with { Indicators = [.. content.Indicators.Select(indicator => Over(indicator, content.AsOf))] };

    private DraftIndicator Over(DraftIndicator indicator, DateOnly? asOf)
    {
        var recorded = _standing[indicator.Id].Select(observation => observation.Figure).ToArray();
        return recorded.Length == 0
            ? indicator
            : indicator with { Observations = [.. recorded, .. indicator.Observations.Where(figure => !recorded.Any(other => RecordingPlaces.SamePeriod(figure, other, asOf)))] };
    }
}
