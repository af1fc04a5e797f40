using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>A search to keep.</summary>
[GenerateSerializer, Immutable, Alias("mb.save-search")]
public sealed record SaveSearch
{
    /// <summary>What the person calls it: 1 to 100 characters.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>What was typed; see <see cref="SearchRequest.Text"/>.</summary>
    [Id(1)]
    public string Text { get => field ?? ""; init; }

    /// <summary>What it is narrowed by.</summary>
    [Id(2)]
    public ImmutableArray<SearchFilter> Filters { get => field.IsDefault ? [] : field; init; }

    /// <summary>False searches the words as typed only.</summary>
    [Id(3)]
    public bool UseSynonyms { get; init; } = true;

    /// <summary>Names this command, and becomes the search's id.</summary>
    [Id(4)]
    public required Guid OperationId { get; init; }

    /// <summary>Whether the person wants a mail when it finds something new.</summary>
    [Id(5)]
    public bool Notify { get; init; }
}
