using System.Runtime.CompilerServices;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Search;

/// <summary>Everything that belongs into the index, from the plans themselves; which plans there are, from the read model.</summary>
internal sealed class PublishedPlans(IDirectoryReader reader, IGrainFactory grains) : ISearchSource
{
    private const int PageSize = 200;
    private static readonly Visibility[] AnyVisibility = [Visibility.Public, Visibility.Networks, Visibility.Private];

    public async IAsyncEnumerable<IndexChange> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Listed whole before the first is read: a publication in between would shift the pages.
        var plans = new List<PlanId>();
        while (await reader.ReadPlansAsync(null, AnyVisibility, SharedPlans.None, plans.Count, PageSize, cancellationToken) is { Plans: { IsEmpty: false } page })
        {
            plans.AddRange(page.Select(plan => plan.Id));
        }

        foreach (var plan in plans.Distinct())
        {
            yield return await ReadAsync(plan);
        }
    }

    private async Task<IndexChange> ReadAsync(PlanId plan)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ReadIndexChangeAsync();
        }
    }
}
