using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Mappings;

/// <summary>Says yes to a mapping.</summary>
[GenerateSerializer, Immutable, Alias("mb.accept-mapping")]
public sealed record AcceptMapping
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Plan { get; init; }

    /// <summary>Id of its indicator.</summary>
    [Id(1)]
    public required string LocalIndicator { get; init; }

    /// <summary>The catalogue's indicator.</summary>
    [Id(2)]
    public required IndicatorCode Indicator { get; init; }

    /// <summary>What plain numbers are multiplied by; null where the units say it. Above zero.</summary>
    [Id(3)]
    public decimal? Factor { get; init; }
}

/// <summary>Says no to a mapping.</summary>
[GenerateSerializer, Immutable, Alias("mb.reject-mapping")]
public sealed record RejectMapping
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Plan { get; init; }

    /// <summary>Id of its indicator.</summary>
    [Id(1)]
    public required string LocalIndicator { get; init; }

    /// <summary>The catalogue's indicator.</summary>
    [Id(2)]
    public required IndicatorCode Indicator { get; init; }
}
