using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>Whom to compare with: the conditions given are intersected. Nothing given: all cities of the focus city's legal kind.</summary>
[GenerateSerializer, Immutable, Alias("mb.cohort-specification")]
public sealed record CohortSpecification
{
    /// <summary>Members of the network at the period's end.</summary>
    [Id(0)]
    public NetworkId? Network { get; init; }

    /// <summary>Cities of the region.</summary>
    [Id(1)]
    public string? Region { get; init; }

    /// <summary>Legal kind; null for the focus city's, or municipalities without a focus.</summary>
    [Id(2)]
    public CityKind? Kind { get; init; }

    /// <summary>Compares bodies of different legal kinds: only when asked.</summary>
    [Id(3)]
    public bool AnyKind { get; init; }

    /// <summary>At least so many inhabitants.</summary>
    [Id(4)]
    public decimal? MinimumPopulation { get; init; }

    /// <summary>At most so many inhabitants.</summary>
    [Id(5)]
    public decimal? MaximumPopulation { get; init; }

    /// <summary>These cities; empty for no such condition.</summary>
    [Id(6)]
    public ImmutableArray<CityId> Cities { get => field.IsDefault ? [] : field; init; }
}
