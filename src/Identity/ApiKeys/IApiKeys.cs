using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>Keys of machines. The acting principal is asked for, and may give no more than it has: a publisher keys of its city, a network-admin keys of its network.</summary>
public interface IApiKeys
{
    /// <summary>Makes a key. Refusals: <c>api-key-forbidden</c>, <c>api-key-invalid</c>.</summary>
    /// <param name="actor">Who makes it.</param>
    /// <param name="name">What it is for, at most 100 characters.</param>
    /// <param name="membership">What it may; a role for a city or a network.</param>
    /// <param name="life">How long, at most <see cref="MaximumLife"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<CreatedApiKey>> CreateAsync(Principal actor, string name, Membership membership, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>The keys of a tenant, newest first; those that ended too. Empty for who may not see them.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="tenant">The city or network.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ImmutableArray<ApiKey>> ListAsync(Principal actor, string tenant, CancellationToken cancellationToken);

    /// <summary>Ends a key at once. Refusals: <c>api-key-unknown</c> (also for another tenant's).</summary>
    /// <param name="actor">Who revokes it.</param>
    /// <param name="id">The key's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<ApiKey>> RevokeAsync(Principal actor, string id, CancellationToken cancellationToken);

    /// <summary>The longest life of a key: a year.</summary>
    static TimeSpan MaximumLife { get; } = TimeSpan.FromDays(366);
}
