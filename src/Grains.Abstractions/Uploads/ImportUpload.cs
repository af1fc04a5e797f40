using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Uploads;

/// <summary>Makes a sent document the draft of a plan.</summary>
public sealed record ImportUpload
{
    /// <summary>The document's id.</summary>
    public required string Upload { get; init; }

    /// <summary>The city: its id or any of its codes.</summary>
    public required string City { get; init; }

    /// <summary>The plan's slug within the city; null for the one that kind and years give.</summary>
    public string? Plan { get; init; }

    /// <summary>The revision that the person saw; null to import over whatever is there.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>Which manual edits to give up; the others are carried over.</summary>
    public EditDiscards Discards { get; init; } = EditDiscards.None;

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    public required Guid OperationId { get; init; }
}
