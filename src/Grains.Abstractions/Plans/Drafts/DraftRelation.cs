using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A relation of the city to a network, a city, a fund or an award.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-relation")]
public sealed record DraftRelation
{
    /// <summary>What it is.</summary>
    [Id(0)]
    public required RelationKind Kind { get; init; }

    /// <summary>Its name.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Country, for a partner city.</summary>
    [Id(2)]
    public string? Country { get; init; }

    /// <summary>The city's role, for a network.</summary>
    [Id(3)]
    public string? Role { get; init; }

    /// <summary>EUR, for a fund.</summary>
    [Id(4)]
    public decimal? Amount { get; init; }

    /// <summary>Programme of a fund.</summary>
    [Id(5)]
    public string? Programme { get; init; }

    /// <summary>Period as written, for example <c>2014-2020</c>.</summary>
    [Id(6)]
    public string? Period { get; init; }

    /// <summary>Year, for an award.</summary>
    [Id(7)]
    public int? Year { get; init; }

    /// <summary>Themes.</summary>
    [Id(8)]
    public ImmutableArray<string> Themes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Id of the node it belongs to.</summary>
    [Id(9)]
    public string? Node { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(10)]
    public int? Line { get; init; }
}
