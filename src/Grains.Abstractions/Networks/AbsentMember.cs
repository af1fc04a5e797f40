using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Networks;

/// <summary>A city that was or will be a member of a network and is none now: what it shares with the network is not for the network's people.</summary>
/// <param name="Network">The network.</param>
/// <param name="City">The city.</param>
[GenerateSerializer, Immutable, Alias("mb.absent-member")]
public sealed record AbsentMember(NetworkId Network, CityId City);
