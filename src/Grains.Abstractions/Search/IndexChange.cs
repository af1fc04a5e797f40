using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>
/// Replaces everything that the index holds of one source. Readers see all of the old or, soon after, all of the new. A source's version is
/// remembered also when it has no documents left, so that an older change that comes late does nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("mb.index-change")]
public sealed record IndexChange
{
    /// <summary>The source, for example a plan's id. Letters, digits, <c>/</c>, <c>-</c>, <c>.</c>; at most 200 characters.</summary>
    [Id(0)]
    public required string Source { get; init; }

    /// <summary>
    /// Orders the changes of one source: the sequence of the fact in its grain's outbox. A version below the one applied is stale and ignored; an
    /// equal one is applied again.
    /// </summary>
    [Id(1)]
    public required long Version { get; init; }

    /// <summary>All documents of the source; none when it was withdrawn.</summary>
    [Id(2)]
    public ImmutableArray<SearchDocument> Documents { get => field.IsDefault ? [] : field; init; }
}
