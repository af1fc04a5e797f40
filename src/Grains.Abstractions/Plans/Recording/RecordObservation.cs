namespace MunicipalBenchmark.Plans.Recording;

/// <summary>Records a result of one of a published plan's own indicators, between two documents.</summary>
[GenerateSerializer, Immutable, Alias("mb.record-observation")]
public sealed record RecordObservation
{
    /// <summary>The indicator's id inside the plan's published edition.</summary>
    [Id(0)]
    public required string Indicator { get; init; }

    /// <summary>The result as a document would write it, for example <c>N. 3</c> or <c>61,5%</c>; empty to take back what was recorded for that day or year.</summary>
    [Id(1)]
    public required string Raw { get; init; }

    /// <summary>The day that it describes; without it <see cref="Year"/>.</summary>
    [Id(2)]
    public DateOnly? AsOf { get; init; }

    /// <summary>The year that it is of; without it <see cref="AsOf"/>.</summary>
    [Id(3)]
    public int? Year { get; init; }

    /// <summary>A remark, shown with the figure to whoever sees the plan.</summary>
    [Id(4)]
    public string? Note { get; init; }

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    [Id(5)]
    public required Guid OperationId { get; init; }
}
