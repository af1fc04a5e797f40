using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Store;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>
/// Keeps what cookies stand for in a table: the cookie is a random key, the table has its hash, and removing the row ends the session everywhere.
/// A session is remembered for some seconds, so that the parts of one page do not each read it.
/// </summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IDataProtectionProvider protection, SessionRows rows, TimeProvider time) : ITicketStore
{
    private const int KeyBytes = 32;
    private const int Capacity = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("mb.sessions");
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        // Known to whoever reads the session, so that it can be told from the person's others.
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        ticket.Properties.Items[SessionItems.Id] = Hash(key);
        ticket.Properties.Items.TryGetValue(SessionItems.Parent, out var parent);
        await rows.AddAsync(Hash(key), AccountOf(ticket), ticket.AuthenticationScheme, parent, Write(ticket), ticket.Properties.ExpiresUtc).ConfigureAwait(false);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (id, now, content) = (Hash(key), time.GetUtcNow(), Write(ticket));
        var (account, ends) = (AccountOf(ticket), ticket.Properties.ExpiresUtc ?? now + SessionRows.DefaultLife);
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();

        // A session never changes hands: whoever signs in gets a new one (PortalSignIn).
        await context.Sessions.Where(row => row.Id == id && row.Account == account).ExecuteUpdateAsync(
            row => row.SetProperty(item => item.Ticket, content).SetProperty(item => item.SeenAt, now).SetProperty(item => item.ExpiresAt, ends)).ConfigureAwait(false);
        _known.TryRemove(id, out _);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, now) = (Hash(key), time.GetUtcNow());
        if (_known.TryGetValue(id, out var known) && known.Until > now)
        {
            return Read(known.Ticket);
        }

        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var content = await context.Sessions.Where(row => row.Id == id && row.ExpiresAt > now).Select(row => row.Ticket).SingleOrDefaultAsync().ConfigureAwait(false);
        if (content is null)
        {
            return null;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        _known[id] = new(content, now + Remembered);
        return Read(content);
    }

    public Task RemoveAsync(string key) => rows.RemoveAsync(Hash(key));

    /// <summary>Forgets what is remembered: something was revoked.</summary>
    public void Forget() => _known.Clear();

    /// <summary>What a cookie's key is kept as.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string AccountOf(AuthenticationTicket ticket) =>
        ticket.Principal.FindFirst(IdentityClaims.Account)?.Value
        ?? ticket.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value
        ?? ticket.Principal.FindFirst(OpenIddictConstants.Claims.Subject)?.Value
        ?? throw new InvalidOperationException("A session without an account cannot be listed or ended.");

    private byte[] Write(AuthenticationTicket ticket) => _protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Read(byte[] content)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(content));
        }
        catch (CryptographicException)
        {
            // The key ring that wrote it is gone: the person signs in again.
            return null;
        }
    }

    private sealed record Known(byte[] Ticket, DateTimeOffset Until);
}
