using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Persons;

/// <summary>What a person is for one tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Role">The role.</param>
/// <param name="Since">Since when.</param>
/// <param name="DisplayName">The name under which the tenant knows the person.</param>
[GenerateSerializer, Immutable, Alias("mb.person-membership")]
public sealed record PersonMembership(Tenant Tenant, Role Role, DateTimeOffset Since, string DisplayName);
