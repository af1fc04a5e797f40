using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>A similar document with the reasons. At least one reason is not empty.</summary>
[GenerateSerializer, Immutable, Alias("mb.similar-hit")]
public sealed record SimilarHit
{
    /// <summary>The document.</summary>
    [Id(0)]
    public required SearchDocument Document { get; init; }

    /// <summary>Similarity: comparable within one answer only.</summary>
    [Id(1)]
    public required double Score { get; init; }

    /// <summary>Words that both use, in the similar document's spelling, most telling first.</summary>
    [Id(2)]
    public ImmutableArray<string> SharedTerms { get => field.IsDefault ? [] : field; init; }

    /// <summary>Missions that both have.</summary>
    [Id(3)]
    public ImmutableArray<string> SharedMissions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Programmes that both have.</summary>
    [Id(4)]
    public ImmutableArray<string> SharedProgrammes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Goals that both have.</summary>
    [Id(5)]
    public ImmutableArray<string> SharedSdg { get => field.IsDefault ? [] : field; init; }
}
