using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Store.Rows;

namespace MunicipalBenchmark.Identity.Keys;

/// <summary>
/// The own authority's signing keys as this process knows them. The rows are the truth, so that keys survive a restart and every silo signs with
/// the same one; <see cref="RefreshAsync"/> takes over what other silos did, and makes the next key in time.
/// </summary>
internal sealed class SigningKeyRing(IServiceScopeFactory scopes, MasterKey master, IdentityOptions options, TimeProvider time)
{
    private const string Purpose = "signing key";

    private readonly SemaphoreSlim _turn = new(1, 1);
    private CancellationTokenSource _changed = new();
    private IReadOnlyList<SigningKey> _all = [];

    /// <summary>Keys to check with; the first one signs.</summary>
    public IReadOnlyList<SigningKey> Keys { get; private set; } = [];

    /// <summary>Fires once when <see cref="Keys"/> changes next.</summary>
    public IChangeToken Changed => new CancellationChangeToken(_changed.Token);

    private TimeSpan Life => TimeSpan.FromDays(options.KeyDays);

    private TimeSpan Overlap => TimeSpan.FromHours(options.KeyOverlapHours);

    // Refresh tokens are signed too, and are to be taken as long as they live.
    private TimeSpan KeptAfter => Overlap + TimeSpan.FromDays(options.RefreshTokenDays);

    /// <summary>Reads the rows, adds the key that is due, and tells of a change.</summary>
    /// <exception cref="IdentityKeysException">The rows are encrypted under another master key.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            await ReadAsync(context, cancellationToken).ConfigureAwait(false);
            if (SigningKeyRules.NextActiveAt(_all, time.GetUtcNow(), Life, Overlap) is { } due)
            {
                await AddAsync(context, due, cancellationToken).ConfigureAwait(false);
                await ReadAsync(context, cancellationToken).ConfigureAwait(false);
            }

            Announce();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Replaces all keys at once: tokens that were signed before are refused from now on.</summary>
    public async Task ReplaceAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var now = time.GetUtcNow();
            var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
            await context.SigningKeys.Where(row => row.RetiredAt > now)
                .ExecuteUpdateAsync(row => row.SetProperty(key => key.RetiredAt, now), cancellationToken).ConfigureAwait(false);
        }

        await RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(AccountsContext context, CancellationToken cancellationToken)
    {
        var known = _all.ToDictionary(key => key.Id);
        var rows = await context.SigningKeys.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        _all = [.. rows.Select(row => known.TryGetValue(row.Id, out var key)
            ? key with { ActiveAt = row.ActiveAt, RetiredAt = row.RetiredAt }
            : SigningKey.FromPkcs8(row.Id, master.Unprotect(row.Content, Purpose), row.ActiveAt, row.RetiredAt))];
    }

    private async Task AddAsync(AccountsContext context, DateTimeOffset activeAt, CancellationToken cancellationToken)
    {
        // Numbered on, so that of several silos that find a key due one adds it and the others fail on its name.
        var number = _all.Select(key => int.Parse(key.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        context.Add(new SigningKeyRow
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"k{number}"),
            Content = master.Protect(SigningKey.CreatePkcs8(), Purpose),
            CreatedAt = time.GetUtcNow(),
            ActiveAt = activeAt,
            RetiredAt = activeAt + Life + KeptAfter,
        });
        try
        {
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
        }
    }

    private void Announce()
    {
        var usable = SigningKeyRules.Usable(_all, time.GetUtcNow());
        if (usable.Select(key => key.Id).SequenceEqual(Keys.Select(key => key.Id)))
        {
            return;
        }

        Keys = usable;
        using var before = Interlocked.Exchange(ref _changed, new());
        before.Cancel();
    }
}
