using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.ReadModel;

/// <summary>A public observation as a board needs it: where sources compete, the latest published.</summary>
[GenerateSerializer, Immutable, Alias("mb.observation-row")]
public sealed record ObservationRow
{
    /// <summary>The city's <c>CityEntry.Number</c>.</summary>
    [Id(0)]
    public required int CityNumber { get; init; }

    /// <summary>The period.</summary>
    [Id(1)]
    public required Period Period { get; init; }

    /// <summary>In the indicator's unit.</summary>
    [Id(2)]
    public required double Value { get; init; }

    /// <summary>For a rate: the whole.</summary>
    [Id(3)]
    public double? Denominator { get; init; }
}
