using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>The roles of an account: what its person is for the tenant acted for, or for all.</summary>
internal sealed class PersonMemberships(IPersonDirectory persons) : IMembershipSource
{
    public async ValueTask<ImmutableArray<Membership>> OfAsync(string account, CancellationToken cancellationToken) =>
        (await persons.ReadAsync(account)).ToPrincipal().Memberships;
}
