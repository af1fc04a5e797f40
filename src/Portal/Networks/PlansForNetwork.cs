using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Portal.Networks;

/// <summary>The plans that a city shares with a network and not with everyone.</summary>
internal static class PlansForNetwork
{
    private const int Most = 200;

    /// <summary>Their titles, newest first; for a caller who works for the city.</summary>
    public static async Task<ImmutableArray<string>> TitlesAsync(IGrainFactory grains, CityId city, NetworkId network)
    {
        var listed = await grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListPlansAsync(city, 0, Most);
        var plans = await Task.WhenAll(listed.Plans.Where(plan => plan.Visibility == Visibility.Networks)
            .Select(plan => grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan.Id)).ReadAsync()));
        return [.. plans.Where(plan => plan?.Networks.Contains(network) == true).Select(plan => plan!.Title)];
    }
}
