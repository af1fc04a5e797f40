namespace MunicipalBenchmark.GraphQL.Plans.Recording;

/// <summary>Records a result of an indicator of a plan's own, between two documents.</summary>
internal sealed record RecordObservationInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan's indicator, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public required string Indicator { get; init; }

    /// <summary>
    /// The result as a document would write it, for example `N. 3`, `61,5%` or `7/7`: it is read by the same rules. Empty, it takes back what was recorded
    /// for that day or year.
    /// </summary>
    public required string Raw { get; init; }

    /// <summary>The day that it describes; or else give `year`.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The year that it is of; or else give `asOf`.</summary>
    public int? Year { get; init; }

    /// <summary>A remark, shown with the figure to whoever sees the plan.</summary>
    public string? Note { get; init; }
}
