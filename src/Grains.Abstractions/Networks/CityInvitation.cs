using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Networks;

/// <summary>A city that a network would like to have, and that has not answered.</summary>
/// <param name="City">The city.</param>
/// <param name="InvitedAt">When it was invited.</param>
[GenerateSerializer, Immutable, Alias("mb.city-invitation")]
public sealed record CityInvitation(CityId City, DateTimeOffset InvitedAt);
