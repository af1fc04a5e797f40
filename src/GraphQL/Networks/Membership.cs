using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>A city's membership of a network, both ends included.</summary>
internal sealed class Membership(NetworkMember member)
{
    /// <summary>Id of the city.</summary>
    [Id]
    public string CityId => member.City.Value;

    /// <summary>First day.</summary>
    public DateOnly From => member.From;

    /// <summary>Last day; null while a member.</summary>
    public DateOnly? To => member.To;
}
