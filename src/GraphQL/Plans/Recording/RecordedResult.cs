using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.GraphQL.Plans.Recording;

/// <summary>A result that a person of the city recorded between two documents; never changed, a correction is another one.</summary>
internal sealed class RecordedResult(PlanId plan, PlacedObservation placed)
{
    /// <summary>The indicator in the published edition, `{city}/{plan}/{localId}`; null when that edition has no place for it: kept, without effect.</summary>
    [Id]
    public string? Indicator => placed.Indicator is { } id ? $"{plan.Value}/{id}" : null;

    /// <summary>The indicator's label when it was recorded.</summary>
    public string Label => placed.Observation.Label;

    /// <summary>The figure.</summary>
    public Figure Figure => new(placed.Observation.Figure);

    /// <summary>A remark.</summary>
    public string? Note => placed.Observation.Note;

    /// <summary>The edition that was published when it was recorded.</summary>
    public int Edition => placed.Observation.Edition;

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt => placed.Observation.RecordedAt;

    /// <summary>By whom: the id of a person or machine; null when you do not serve the city.</summary>
    public string? RecordedBy => placed.Observation.By;

    /// <summary>Whether it stands: not corrected, not taken back, and with a place in the published edition.</summary>
    public bool Counts => placed.Counts;

    /// <summary>What the edition's document says for the same day or year, where it says something else; what was recorded stands.</summary>
    public string? DocumentSays => placed.DocumentSays;
}
