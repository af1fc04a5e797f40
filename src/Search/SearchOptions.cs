using System.ComponentModel.DataAnnotations;

namespace MunicipalBenchmark.Search;

/// <summary>What a search may cost: section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Longest query text, in characters. Default: 1000.</summary>
    [Range(10, 100_000)]
    public int MaximumQueryLength { get; set; } = 1_000;

    /// <summary>Most words, phrases and other clauses of a query. Default: 40.</summary>
    [Range(1, 200)]
    public int MaximumClauses { get; set; } = 40;

    /// <summary>Most clauses like <c>prefix*</c>. Default: 5.</summary>
    [Range(0, 50)]
    public int MaximumPrefixes { get; set; } = 5;

    /// <summary>Most words of the dictionary that a clause like <c>prefix*</c> may stand for; more are refused. Default: 2000.</summary>
    [Range(10, 100_000)]
    public int MaximumExpansions { get; set; } = 2_000;

    /// <summary>Most hits of a page, and most suggestions or similar documents. Default: 100.</summary>
    [Range(1, 1_000)]
    public int MaximumPage { get; set; } = 100;

    /// <summary>Most values of one facet. Default: 100.</summary>
    [Range(1, 1_000)]
    public int MaximumFacetValues { get; set; } = 100;

    /// <summary>Most values of all filters together. Default: 200.</summary>
    [Range(1, 1_000)]
    public int MaximumFilterValues { get; set; } = 200;
}
