using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Store;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>The few accounts that run the installation, remembered for a few seconds since every request of a person asks.</summary>
internal sealed class PlatformAdmins(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private Known _known = Known.Nothing;

    public async ValueTask<bool> ContainsAsync(string account, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known.Until <= time.GetUtcNow())
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            var ids = await context.Users.Where(user => user.IsPlatformAdmin).Select(user => user.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            _known = known = new(time.GetUtcNow() + Kept, ids.ToFrozenSet(StringComparer.Ordinal));
        }

        return known.Ids.Contains(account);
    }

    /// <summary>Forgets what is remembered, after a change.</summary>
    public void Forget() => _known = Known.Nothing;

    private sealed record Known(DateTimeOffset Until, FrozenSet<string> Ids)
    {
        public static readonly Known Nothing = new(DateTimeOffset.MinValue, []);
    }
}
