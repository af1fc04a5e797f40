using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>The roles of an account: what its person is for the tenant acted for, or for all.</summary>
internal sealed class PersonMemberships(IGrainFactory grains) : IMembershipSource
{
    public async ValueTask<ImmutableArray<Membership>> OfAsync(string account, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, account));
        return (await grains.GetGrain<IPersonGrain>(GrainKeys.OfPerson(account)).ReadAsync()).ToPrincipal().Memberships;
    }
}
