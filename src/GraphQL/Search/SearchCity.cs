using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>The city of something found; the query `city` has the rest.</summary>
internal sealed class SearchCity(SearchDocument document)
{
    /// <summary>The city's id, for example `livorno`.</summary>
    [Id]
    public string Id => document.City.Value;

    /// <summary>Official name.</summary>
    public string Name => document.CityName;

    /// <summary>Region.</summary>
    public string? Region => document.Region;
}
