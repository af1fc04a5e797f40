using System.Collections.Concurrent;
using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>Roles as a test gives them.</summary>
internal sealed class TestMemberships : IMembershipSource
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Membership>> _kept = new(StringComparer.Ordinal);

    public void Give(string account, params Membership[] memberships) => _kept[account] = [.. memberships];

    public ValueTask<ImmutableArray<Membership>> OfAsync(string account, CancellationToken cancellationToken) => ValueTask.FromResult(_kept.GetValueOrDefault(account, []));
}
