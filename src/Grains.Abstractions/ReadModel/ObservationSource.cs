using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.ReadModel;

/// <summary>What published a set of observations; a newer set of the same source replaces the older.</summary>
[GenerateSerializer, Immutable, Alias("mb.observation-source")]
public sealed record ObservationSource
{
    /// <summary>The plan's id, or <c>city</c> for facts of the city.</summary>
    [Id(0)]
    public required string Key { get; init; }

    /// <summary>The plan's edition; 0 for facts of the city.</summary>
    [Id(1)]
    public required int Edition { get; init; }

    /// <summary>Name of the document, or the fact's publisher.</summary>
    [Id(2)]
    public required string Document { get; init; }

    /// <summary>Who outside the city sees them.</summary>
    [Id(3)]
    public required Visibility Visibility { get; init; }

    /// <summary>When. The latest source wins where two state the same value.</summary>
    [Id(4)]
    public required DateTimeOffset PublishedAt { get; init; }
}
