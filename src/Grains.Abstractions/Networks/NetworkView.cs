using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Networks;

/// <summary>A network as everyone may see it.</summary>
[GenerateSerializer, Immutable, Alias("mb.network-view")]
public sealed record NetworkView
{
    /// <summary>Its slug.</summary>
    [Id(0)]
    public required NetworkId Id { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    [Id(2)]
    public string? Description { get; init; }

    /// <summary>Members now and formerly.</summary>
    [Id(3)]
    public ImmutableArray<NetworkMember> Members { get => field.IsDefault ? [] : field; init; }
}
