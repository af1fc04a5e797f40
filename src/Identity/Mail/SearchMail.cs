using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Identity.Mail;

/// <summary>Mail about what saved searches found, and the code in it that stops it without signing in.</summary>
public sealed class SearchMail
{
    private readonly IServiceScopeFactory _scopes;
    private readonly MailOutbox _outbox;
    private readonly IPublicAddress _address;
    private readonly IDataProtector _protector;

    internal SearchMail(IServiceScopeFactory scopes, MailOutbox outbox, IPublicAddress address, IDataProtectionProvider protection)
    {
        _scopes = scopes;
        _outbox = outbox;
        _address = address;
        _protector = protection.CreateProtector("mb.search-mail");
    }

    /// <summary>Sends what was found to a person.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="digest">What was found.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False for an id that no account has: a machine's, or of somebody erased.</returns>
    public async Task<bool> SendAsync(string account, SavedSearchDigest digest, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var names = await scope.ServiceProvider.GetRequiredService<IAccounts>().NamesAsync([account], cancellationToken).ConfigureAwait(false);
        if (!names.TryGetValue(account, out var name))
        {
            return false;
        }

        var stop = new Uri(_address.Value, $"{IdentitySchemes.StopMailPage.TrimStart('/')}#code={_protector.Protect(account)}");
        _outbox.Send(SearchLetters.Found(name.Email, digest, new(_address.Value, IdentitySchemes.SearchesPage.TrimStart('/')), stop));
        return true;
    }

    /// <summary>The account whose mail a code stops; null for a code that this installation did not write.</summary>
    /// <param name="code">What the link carried.</param>
    public string? ReadStop(string code)
    {
        try
        {
            return code.Length == 0 ? null : _protector.Unprotect(code);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
