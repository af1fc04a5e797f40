using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A node that pursues the same as another, with the reasons.</summary>
internal sealed class SimilarObjective(Domain.SimilarHit hit) : FoundFields(hit.Document)
{
    /// <summary>Similarity, higher is nearer. Comparable within one answer only.</summary>
    public double Score => hit.Score;

    /// <summary>Why it counts as similar.</summary>
    public SimilarityReasons Why => new(hit);
}
