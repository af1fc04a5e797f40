using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Boards;

/// <summary>One indicator and period over all cities, ascending by value.</summary>
[GenerateSerializer, Immutable, Alias("mb.board-column")]
public sealed record BoardColumn
{
    /// <summary>The period.</summary>
    [Id(0)]
    public required Period Period { get; init; }

    /// <summary>Cities in the order of <see cref="Values"/>.</summary>
    [Id(1)]
    public ImmutableArray<CityId> Cities { get; init; } = [];

    /// <summary>Values in the indicator's unit, ascending.</summary>
    [Id(2)]
    public ImmutableArray<double> Values { get; init; } = [];

    /// <summary>For rates, the parts, in the same order; empty otherwise.</summary>
    [Id(3)]
    public ImmutableArray<double> Numerators { get; init; } = [];

    /// <summary>For rates, the wholes, in the same order; empty otherwise.</summary>
    [Id(4)]
    public ImmutableArray<double> Denominators { get; init; } = [];
}
