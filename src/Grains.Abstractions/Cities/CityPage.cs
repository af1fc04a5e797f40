using System.Collections.Immutable;

namespace MunicipalBenchmark.Cities;

/// <summary>A page of cities.</summary>
/// <param name="Cities">The page.</param>
/// <param name="Total">How many match in all.</param>
[GenerateSerializer, Immutable, Alias("mb.city-page")]
public sealed record CityPage(ImmutableArray<CityEntry> Cities, int Total);
