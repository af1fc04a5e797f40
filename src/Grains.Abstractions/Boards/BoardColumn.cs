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

    /// <summary>Numbers of the cities (<c>CityEntry.Number</c>), in the order of <see cref="Values"/>.</summary>
    [Id(1)]
    public ImmutableArray<int> Cities { get => field.IsDefault ? [] : field; init; }

    /// <summary>Values in the indicator's unit, ascending.</summary>
    [Id(2)]
    public ImmutableArray<double> Values { get => field.IsDefault ? [] : field; init; }

    /// <summary>For rates, the wholes, in the same order; empty otherwise.</summary>
    [Id(3)]
    public ImmutableArray<double> Denominators { get => field.IsDefault ? [] : field; init; }
}
