using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Search;

/// <summary>What a caller may find. It is part of every query at the index: hits, marks, counts, suggestions and similar items all obey it.</summary>
[GenerateSerializer, Immutable, Alias("mb.search-viewer")]
public sealed record SearchViewer
{
    /// <summary>Finds what is public.</summary>
    public static readonly SearchViewer Public = new();

    /// <summary>Finds everything: for the operator and the product itself.</summary>
    public static readonly SearchViewer All = new() { Everything = true };

    /// <summary>Cities that the caller serves: everything these published, at any visibility.</summary>
    [Id(0)]
    public ImmutableArray<CityId> Cities { get => field.IsDefault ? [] : field; init; }

    /// <summary>Networks that the caller belongs to: what cities published for them.</summary>
    [Id(1)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }

    /// <summary>Of these networks' former members nothing, whatever the index still holds.</summary>
    [Id(3)]
    public ImmutableArray<AbsentMember> Absent { get => field.IsDefault ? [] : field; init; }

    /// <summary>No restriction.</summary>
    [Id(2)]
    public bool Everything { get; init; }
}
