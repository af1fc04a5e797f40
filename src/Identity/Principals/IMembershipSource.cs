using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Where the product keeps who serves which city or network; given by the host.</summary>
public interface IMembershipSource
{
    /// <summary>The roles of an account, each for one tenant, as they are now. Asked with every request that a person makes: it must be quick.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<ImmutableArray<Membership>> OfAsync(string account, CancellationToken cancellationToken);
}
