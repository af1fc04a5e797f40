using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>What may happen to a network.</summary>
internal static class NetworkRules
{
    public static bool IsMember(NetworkView network, CityId city, DateOnly at) =>
        network.Members.Any(member => member.City == city && IsIn(member, at));

    /// <summary>Cities with a membership before or after a day and none on it.</summary>
    public static ImmutableArray<CityId> Absent(NetworkView network, DateOnly at) =>
        [.. network.Members.GroupBy(member => member.City).Where(city => !city.Any(member => IsIn(member, at))).Select(city => city.Key)];

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

    private static bool IsIn(NetworkMember member, DateOnly at) => member.From <= at && (member.To is null || member.To >= at);
}
