using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>What became of a batch of changes. They are durable, and findable within a second.</summary>
[GenerateSerializer, Immutable, Alias("mb.index-receipt")]
public sealed record IndexReceipt
{
    /// <summary>Changes applied.</summary>
    [Id(0)]
    public required int Applied { get; init; }

    /// <summary>Changes ignored because a newer version had been applied.</summary>
    [Id(1)]
    public required int Stale { get; init; }

    /// <summary>Documents refused, each with its reason: repeating the same change will not help.</summary>
    [Id(2)]
    public ImmutableArray<IndexFailure> Failures { get => field.IsDefault ? [] : field; init; }
}
