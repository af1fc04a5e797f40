using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>What may happen to a network.</summary>
internal static class NetworkRules
{
    public static bool IsMember(NetworkView network, CityId city, DateOnly at) =>
        network.Members.Any(member => member.City == city && IsIn(member, at));

    /// <summary>Cities with a membership before or after a day and none on it, or that departed.</summary>
    public static ImmutableArray<CityId> Absent(NetworkView network, ImmutableArray<CityId> departed, DateOnly at) =>
    [
        .. network.Members.GroupBy(member => member.City).Where(city => !city.Any(member => IsIn(member, at))).Select(city => city.Key)
            .Union(departed.Where(city => !IsMember(network, city, at))),
    ];

    public static NetworkView Join(NetworkView network, CityId city, DateOnly from) =>
        network with { Members = [.. network.Members, new NetworkMember { City = city, From = from }] };

    private static bool IsIn(NetworkMember member, DateOnly at) => member.From <= at && (member.To is null || member.To >= at);

    /// <summary>Without the city from this day on. A membership that began on the day itself is as if it had never been.</summary>
    public static NetworkView LeaveNow(NetworkView network, CityId city, DateOnly today) => network with
    {
        Members =
        [
            .. network.Members
                .Where(member => member.City != city || member.From < today)
                .Select(member => member.City == city && (member.To is null || member.To >= today) ? member with { To = today.AddDays(-1) } : member),
        ],
    };

    /// <summary>The same, remembering the city also where it leaves no trace: what it shared with the network is not the network's any more.</summary>
    public static StoredNetwork Depart(StoredNetwork state, CityId city, DateOnly today) => state with
    {
        Network = LeaveNow(state.Network!, city, today),
        Departed = state.Departed.Contains(city) ? state.Departed : state.Departed.Add(city),
    };

    /// <summary>Whether the city is a member on the day or will be one.</summary>
    public static bool IsOrWillBeMember(NetworkView network, CityId city, DateOnly today) =>
        network.Members.Any(member => member.City == city && (member.To is null || member.To >= today));

    /// <summary>The city that a fact is about, or null.</summary>
    public static CityId? CityOf(NetworkChanged fact) => fact switch
    {
        MemberJoined joined => joined.City,
        MemberLeft left => left.City,
        CityInvited invited => invited.City,
        CityInvitationEnded ended => ended.City,
        _ => null,
    };
}
