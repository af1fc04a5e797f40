using MunicipalBenchmark.GraphQL.Cities;
using Domain = MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>A city in a ranking.</summary>
internal sealed class RankingRow(Domain.RankingRow row)
{
    /// <summary>Competition rank: equal values share a rank, and the next is passed over.</summary>
    public int Rank => row.Rank;

    /// <summary>The city.</summary>
    public City City => new(row.City);

    /// <summary>Its value in the indicator's unit, normalised.</summary>
    public double Value => row.Value;

    /// <summary>Where the value comes from.</summary>
    public Provenance Provenance => new(row.Provenance);
}
