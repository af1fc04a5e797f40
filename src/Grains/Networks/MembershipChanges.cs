using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>
/// Lets a city's plans know that it joined or left a network: each has itself indexed anew by a fact of its own, so that an index which is away holds
/// up no network.
/// </summary>
internal sealed class MembershipChanges(IDirectoryReader reader, IGrainFactory grains)
{
    private const int PageSize = 200;
    private static readonly Visibility[] AnyVisibility = Enum.GetValues<Visibility>();

    public async Task TellPlansAsync(NetworkChanged fact)
    {
        CityId? changed = fact switch
        {
            MemberJoined joined => joined.City,
            MemberLeft left => left.City,
            _ => null,
        };
        if (changed is not { } city)
        {
            return;
        }

        using var acting = PrincipalContext.Act(Principal.System);
        var told = 0;
        while (await reader.ReadPlansAsync(city, AnyVisibility, SharedPlans.None, told, PageSize, CancellationToken.None) is { Plans: { IsEmpty: false } page })
        {
            told += page.Length;
            await Task.WhenAll(page.Select(plan => grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan.Id)).NoteMembershipAsync()));
        }
    }
}
