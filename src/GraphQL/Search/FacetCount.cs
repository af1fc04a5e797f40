using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A value of a facet with its count.</summary>
internal sealed class FacetCount(Domain.FacetCount count)
{
    /// <summary>The value, as the filter takes it: an id, a code, a name, or the digits of a goal or year.</summary>
    public string Value => count.Value;

    /// <summary>Documents of the answer that have it. A document may have several values of one facet.</summary>
    public int Count => int.CreateSaturating(count.Count);
}
