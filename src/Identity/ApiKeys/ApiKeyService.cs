using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Store.Rows;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.ApiKeys;

/// <summary>Keys in their table, remembered for some seconds; their last use is noted in memory and written by the upkeep.</summary>
internal sealed class ApiKeyService(IServiceScopeFactory scopes, Generations generations, TimeProvider time) : IApiKeys
{
    private const int MaximumName = 100;
    private const int Capacity = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _uses = new(StringComparer.Ordinal);

    public async Task<Outcome<CreatedApiKey>> CreateAsync(Principal actor, string name, Membership membership, TimeSpan life, CancellationToken cancellationToken)
    {
        if (!ApiKeyRules.MayGive(actor, membership))
        {
            return new Refusal("api-key-forbidden", $"You may not give a machine the role {RoleNames.Of(membership.Role)} for '{membership.Tenant}'. A publisher of the city, or an administrator of the network, may.");
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > MaximumName || life <= TimeSpan.Zero || life > IApiKeys.MaximumLife)
        {
            return new Refusal("api-key-invalid", $"A key needs a name of at most {MaximumName} characters and a life of at most {IApiKeys.MaximumLife.Days} days.") { Fields = ["name", "life"] };
        }

        var secret = KeySecret.Create();
        var now = time.GetUtcNow();
        var row = new ApiKeyRow
        {
            Id = secret.Id,
            Hash = secret.Hash,
            Name = name.Trim(),
            Tenant = membership.Tenant!,
            Role = RoleNames.Of(membership.Role),
            CreatedBy = actor.Id,
            CreatedAt = now,
            ExpiresAt = now + life,
        };
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return new CreatedApiKey(View(row), secret.Text);
    }

    public async Task<ImmutableArray<ApiKey>> ListAsync(Principal actor, string tenant, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var rows = await context.ApiKeys.AsNoTracking().Where(row => row.Tenant == tenant).OrderByDescending(row => row.CreatedAt)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(View).Where(key => ApiKeyRules.MayGive(actor, key.Membership))];
    }

    public async Task<Outcome<ApiKey>> RevokeAsync(Principal actor, string id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var row = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken).ConfigureAwait(false);
        if (row is null || !ApiKeyRules.MayGive(actor, View(row).Membership))
        {
            return new Refusal("api-key-unknown", $"There is no key '{id}' that you could revoke.") { Fields = ["id"] };
        }

        var now = time.GetUtcNow();
        await context.ApiKeys.Where(key => key.Id == id && key.RevokedAt == null)
            .ExecuteUpdateAsync(key => key.SetProperty(item => item.RevokedAt, now), cancellationToken).ConfigureAwait(false);
        await generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return View(row) with { RevokedAt = row.RevokedAt ?? now };
    }

    /// <summary>The key that a machine shows, if it is one and in force.</summary>
    public async ValueTask<ApiKey?> RecogniseAsync(string text, CancellationToken cancellationToken)
    {
        if (!KeySecret.TryParse(text, out var secret))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (!_known.TryGetValue(secret.Id, out var known) || known.Until <= now)
        {
            known = await ReadAsync(secret.Id, cancellationToken).ConfigureAwait(false);
        }

        if (known is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.Hash), Encoding.ASCII.GetBytes(secret.Hash))
            || known.Key.RevokedAt is not null
            || known.Key.ExpiresAt <= now)
        {
            return null;
        }

        _uses[secret.Id] = now;
        return known.Key;
    }

    /// <summary>Forgets what is remembered: something was revoked.</summary>
    public void Forget() => _known.Clear();

    /// <summary>Writes down when keys were last used.</summary>
    public async Task WriteUsesAsync(CancellationToken cancellationToken)
    {
        if (_uses.IsEmpty)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        foreach (var (id, at) in _uses.ToArray())
        {
            await context.ApiKeys.Where(key => key.Id == id)
                .ExecuteUpdateAsync(key => key.SetProperty(item => item.LastUsedAt, at), cancellationToken).ConfigureAwait(false);
            _uses.TryRemove(new(id, at));
        }
    }

    private static ApiKey View(ApiKeyRow row) => new(
        row.Id,
        row.Name,
        new(RoleNames.TryParse(row.Role, out var role) ? role : throw new InvalidOperationException($"Key {row.Id} has the unknown role '{row.Role}'."), row.Tenant),
        row.CreatedBy,
        row.CreatedAt,
        row.ExpiresAt,
        row.LastUsedAt,
        row.RevokedAt);

    private async Task<Known?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var row = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken).ConfigureAwait(false);
        if (row is null)
        {
            return null;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known[id] = new(View(row), row.Hash, time.GetUtcNow() + Remembered);
    }

    private sealed record Known(ApiKey Key, string Hash, DateTimeOffset Until);
}
