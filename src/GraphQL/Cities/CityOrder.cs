namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>The order of a list of cities.</summary>
internal enum CityOrder
{
    /// <summary>By name, from A.</summary>
    Name,
}
