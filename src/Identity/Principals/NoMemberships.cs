using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Nobody serves anybody: where the host gives no source.</summary>
internal sealed class NoMemberships : IMembershipSource
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Membership>> OfAsync(string account, CancellationToken cancellationToken) => ValueTask.FromResult(ImmutableArray<Membership>.Empty);
}
