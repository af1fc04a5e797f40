using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Networks;

/// <summary>What a city is to a network.</summary>
/// <param name="Network">The network.</param>
/// <param name="Name">Its name.</param>
/// <param name="InvitedAt">When it invited the city; null unless it waits for an answer.</param>
/// <param name="MemberFrom">First day of the membership now; null unless a member.</param>
[GenerateSerializer, Immutable, Alias("mb.city-standing")]
public sealed record CityStanding(NetworkId Network, string Name, DateTimeOffset? InvitedAt, DateOnly? MemberFrom);
