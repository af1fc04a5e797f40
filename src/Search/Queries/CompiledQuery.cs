using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>What the searcher's text means to the index.</summary>
internal sealed record CompiledQuery
{
    /// <summary>What is scored; null finds everything.</summary>
    public required QueryNode? Scored { get; init; }

    /// <summary>The same with any of the words enough; null when that would change nothing.</summary>
    public required QueryNode? Relaxed { get; init; }

    /// <summary>What must hold without scoring.</summary>
    public required ImmutableArray<QueryNode> Filters { get; init; }

    /// <summary>What must not hold.</summary>
    public required ImmutableArray<QueryNode> Excluded { get; init; }

    /// <summary>Synonyms in it.</summary>
    public required ImmutableArray<AppliedSynonym> Synonyms { get; init; }

    /// <summary>Words whose spelling may be doubted.</summary>
    public required ImmutableArray<string> Words { get; init; }
}
