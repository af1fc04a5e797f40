using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>Documents that pursue the same.</summary>
/// <param name="Hits">Best first.</param>
[GenerateSerializer, Immutable, Alias("mb.similar-answer")]
public sealed record SimilarAnswer(ImmutableArray<SimilarHit> Hits);
