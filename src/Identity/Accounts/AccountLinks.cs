using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Store.Rows;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Links that stand for a person until they have a password: each is good once, and for a while.</summary>
public sealed class AccountLinks
{
    private static readonly TimeSpan ShortLife = TimeSpan.FromHours(1);

    private readonly AccountsContext _store;
    private readonly UserManager<Account> _accounts;
    private readonly PlatformAdmins _admins;
    private readonly IAdministratorJournal _journal;
    private readonly IdentityOptions _options;
    private readonly IPublicAddress _address;
    private readonly TimeProvider _time;

    internal AccountLinks(AccountsContext store, UserManager<Account> accounts, PlatformAdmins admins, IAdministratorJournal journal, IdentityOptions options, IPublicAddress address, TimeProvider time)
    {
        _store = store;
        _accounts = accounts;
        _admins = admins;
        _journal = journal;
        _options = options;
        _address = address;
        _time = time;
    }

    /// <summary>What a code opens; refusal: <c>link-unknown</c>. Using it up is <see cref="SetPasswordAsync"/>.</summary>
    /// <param name="code">The code, from the fragment of the page's address.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<OpenedLink>> OpenAsync(string? code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return Unknown();
        }

        var account = row.Account is { } id ? await _accounts.FindByIdAsync(id).ConfigureAwait(false) : null;
        return new OpenedLink(Enum.Parse<LinkKind>(row.Kind), account?.Email);
    }

    /// <summary>
    /// Uses a link up: the account gets this password, and for <see cref="LinkKind.FirstAdministrator"/> it is made. Refusals: <c>link-unknown</c>,
    /// <c>password-refused</c>, <c>email-invalid</c>. A refused password leaves the link good.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <param name="password">The password.</param>
    /// <param name="email">The address, for the first administrator only.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<Account>> SetPasswordAsync(string? code, string password, string? email, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken).ConfigureAwait(false) is not { } row)
        {
            return Unknown();
        }

        // One transaction burns the link and sets the password, so that of several tries at once one succeeds.
        await using var transaction = await _store.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var now = _time.GetUtcNow();
        var burned = await _store.Links.Where(link => link.Hash == row.Hash && link.UsedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(link => link.SetProperty(item => item.UsedAt, now), cancellationToken).ConfigureAwait(false);
        if (burned == 0 || (row.Kind == nameof(LinkKind.FirstAdministrator) && await _store.Users.AnyAsync(user => user.IsPlatformAdmin, cancellationToken).ConfigureAwait(false)))
        {
            return Unknown();
        }

        var changed = row.Account is null
            ? await CreateFirstAsync(email, password, now).ConfigureAwait(false)
            : await ChangePasswordAsync(row.Account, password).ConfigureAwait(false);
        if (changed.IsDone)
        {
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            _admins.Forget();
            if (row.Account is null)
            {
                // After the fact, since the journal is in another transaction: whoever had the link made itself an administrator.
                var account = changed.Value.Id;
                await _journal.RecordAsync(new(PrincipalKind.User, account) { Memberships = [new(Role.PlatformAdmin, null)] }, account, isAdmin: true, cancellationToken).ConfigureAwait(false);
            }
        }

        return changed;
    }

    /// <summary>Makes a link for an account.</summary>
    internal async Task<AccountLink> CreateAsync(LinkKind kind, string? account, CancellationToken cancellationToken)
    {
        var code = LinkCode.Create();
        var expires = _time.GetUtcNow() + (kind == LinkKind.Invitation ? TimeSpan.FromHours(_options.InvitationHours) : ShortLife);
        _store.Add(new LinkRow { Hash = LinkCode.Hash(code)!, Kind = kind.ToString(), Account = account, ExpiresAt = expires });
        await _store.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        return new(new Uri(_address.Value, $"{IdentitySchemes.LinkPage.TrimStart('/')}#code={code}"), expires);
    }

    private static Refusal Unknown() => new("link-unknown", "This link was used already, is too old, or was never made. Ask for a new one.");

    private async Task<LinkRow?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        var (hash, now) = (LinkCode.Hash(code), _time.GetUtcNow());
        return hash is null
            ? null
            : await _store.Links.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome<Account>> CreateFirstAsync(string? email, string password, DateTimeOffset now)
    {
        if (!AccountRules.IsEmail(email))
        {
            return AccountRules.EmailRefused(email);
        }

        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, IsPlatformAdmin = true, CreatedAt = now };
        return AccountRules.Judge(await _accounts.CreateAsync(account, password).ConfigureAwait(false), account);
    }

    private async Task<Outcome<Account>> ChangePasswordAsync(string id, string password)
    {
        if (await _accounts.FindByIdAsync(id).ConfigureAwait(false) is not { } account)
        {
            return Unknown();
        }

        var judged = new List<IdentityError>();
        foreach (var validator in _accounts.PasswordValidators)
        {
            judged.AddRange((await validator.ValidateAsync(_accounts, account, password).ConfigureAwait(false)).Errors);
        }

        if (judged.Count > 0)
        {
            return AccountRules.Judge(IdentityResult.Failed([.. judged]), account);
        }

        // Whoever opened the link reads the address's mail; whoever held the account before no longer does.
        account.PasswordHash = _accounts.PasswordHasher.HashPassword(account, password);
        account.EmailConfirmed = true;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        return AccountRules.Judge(await _accounts.UpdateSecurityStampAsync(account).ConfigureAwait(false), account);
    }
}
