using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Portal.Networks;

/// <summary>The networks that a city is a member of, as everyone may know it: for who does not work for the city.</summary>
internal static class CityMemberships
{
    public static async Task<ImmutableArray<CityStanding>> ListAsync(IGrainFactory grains, CityId city, DateOnly today)
    {
        var networks = await grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListNetworksAsync();
        return
        [
            .. from network in networks
               from member in network.Members
               where member.City == city && IsIn(member, today)
               select new CityStanding(network.Id, network.Name, null, member.From),
        ];
    }

    /// <summary>Whether a membership holds on a day.</summary>
    public static bool IsIn(NetworkMember member, DateOnly day) => member.From <= day && (member.To is null || member.To >= day);
}
