using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>What may happen to a network.</summary>
internal static class NetworkRules
{
    public static bool IsMember(NetworkView network, CityId city, DateOnly at) =>
        network.Members.Any(member => member.City == city && member.From <= at && (member.To is null || member.To >= at));

    public static NetworkView Join(NetworkView network, CityId city, DateOnly from) =>
        network with { Members = [.. network.Members, new NetworkMember { City = city, From = from }] };

    public static Outcome<NetworkView> Leave(NetworkView network, CityId city, DateOnly to)
    {
        var index = network.Members.ToList().FindIndex(member => member.City == city && member.To is null);
        if (index < 0)
        {
            return new Refusal("not-a-member", $"'{city}' is no member of '{network.Id}', so its membership cannot end.") { Fields = ["city"] };
        }

        var member = network.Members[index];
        return to < member.From
            ? new Refusal("end-before-start", $"The membership of '{city}' began on {member.From:yyyy-MM-dd} and cannot end on {to:yyyy-MM-dd}.") { Fields = ["to"] }
            : network with { Members = network.Members.SetItem(index, member with { To = to }) };
    }

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
