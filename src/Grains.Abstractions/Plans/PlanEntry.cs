using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Plans;

/// <summary>A published plan in a list.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-entry")]
public sealed record PlanEntry
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Id { get; init; }

    /// <summary>Kind of document.</summary>
    [Id(1)]
    public required PlanKind Kind { get; init; }

    /// <summary>Title.</summary>
    [Id(2)]
    public required string Title { get; init; }

    /// <summary>First year planned for.</summary>
    [Id(3)]
    public int? From { get; init; }

    /// <summary>Last year planned for.</summary>
    [Id(4)]
    public int? To { get; init; }

    /// <summary>Date of the state reported.</summary>
    [Id(5)]
    public DateOnly? AsOf { get; init; }

    /// <summary>Number of the published edition.</summary>
    [Id(6)]
    public required int Edition { get; init; }

    /// <summary>Who outside the city sees it.</summary>
    [Id(7)]
    public required Visibility Visibility { get; init; }

    /// <summary>When.</summary>
    [Id(8)]
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>At <see cref="Visibility.Networks"/>: the networks that the city shares it with. Written, not read back in lists.</summary>
    [Id(9)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }
}
