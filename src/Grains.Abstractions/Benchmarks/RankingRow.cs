using MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>One city in the ranking.</summary>
[GenerateSerializer, Immutable, Alias("mb.ranking-row")]
public sealed record RankingRow
{
    /// <summary>Competition rank.</summary>
    [Id(0)]
    public required int Rank { get; init; }

    /// <summary>The city.</summary>
    [Id(1)]
    public required CityEntry City { get; init; }

    /// <summary>Its value, normalised.</summary>
    [Id(2)]
    public required double Value { get; init; }

    /// <summary>Where the value comes from.</summary>
    [Id(3)]
    public required Provenance Provenance { get; init; }
}
