using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>A search that a person keeps.</summary>
[GenerateSerializer, Immutable, Alias("mb.saved-search")]
public sealed record SavedSearch
{
    /// <summary>Its id.</summary>
    [Id(0)]
    public required Guid Id { get; init; }

    /// <summary>What the person calls it.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>What was typed.</summary>
    [Id(2)]
    public string Text { get => field ?? ""; init; }

    /// <summary>What it is narrowed by.</summary>
    [Id(3)]
    public ImmutableArray<SearchFilter> Filters { get => field.IsDefault ? [] : field; init; }

    /// <summary>False searches the words as typed only.</summary>
    [Id(4)]
    public bool UseSynonyms { get; init; } = true;

    /// <summary>Since when it is kept.</summary>
    [Id(5)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the person wants a mail when it finds something new.</summary>
    [Id(6)]
    public bool Notify { get; init; }
}
