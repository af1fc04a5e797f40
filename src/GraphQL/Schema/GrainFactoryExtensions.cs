using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The grains without a key of their own.</summary>
internal static class GrainFactoryExtensions
{
    /// <summary>The lists of cities, networks, plans and changes.</summary>
    /// <param name="grains">The factory.</param>
    public static IDirectoryGrain Directory(this IGrainFactory grains) => grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared);
}
