using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Mail;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Accounts in their table.</summary>
internal sealed class AccountService(AccountsContext store, UserManager<Account> accounts, AccountLinks links, PlatformAdmins admins, IAdministratorJournal journal, MailOutbox outbox, IdentityOptions options, IPublicAddress address, TimeProvider time) : IAccounts
{
    private const int MaximumNames = 500;

    // Of one account, in the hour that a link lives: nobody's mailbox is filled by whoever knows the address.
    private const int MaximumResetLinks = 5;

    public async Task<Outcome<InvitedAccount>> InviteAsync(string email, bool mail, CancellationToken cancellationToken)
    {
        if (!AccountRules.IsEmail(email))
        {
            return AccountRules.EmailRefused(email);
        }

        var account = await accounts.FindByEmailAsync(email).ConfigureAwait(false);
        if (account is null)
        {
            var made = new Account { UserName = email, Email = email, CreatedAt = time.GetUtcNow() };
            var judged = AccountRules.Judge(await accounts.CreateAsync(made).ConfigureAwait(false), made);
            if (!judged.IsDone)
            {
                return judged.Refusal;
            }

            account = made;
        }

        if (options.Authority is { Length: > 0 } || account.PasswordHash is not null || (await accounts.GetPasskeysAsync(account).ConfigureAwait(false)).Count > 0 || (await accounts.GetLoginsAsync(account).ConfigureAwait(false)).Count > 0)
        {
            return new InvitedAccount(account.Id, account.Email!, null);
        }

        var link = await links.CreateAsync(LinkKind.Invitation, account.Id, cancellationToken).ConfigureAwait(false);
        if (mail)
        {
            outbox.Send(Letters.Invitation(account.Email!, link));
        }

        return new InvitedAccount(account.Id, account.Email!, link);
    }

    public async Task<Outcome<InvitedAccount>> OfferRoleAsync(string email, string tenant, string token, CancellationToken cancellationToken)
    {
        var invited = await InviteAsync(email, mail: false, cancellationToken).ConfigureAwait(false);
        if (invited.IsDone)
        {
            var accept = new Uri(address.Value, $"{IdentitySchemes.InvitationPage.TrimStart('/')}#code={Uri.EscapeDataString(token)}");
            outbox.Send(Letters.Role(invited.Value.Email, tenant, accept, invited.Value.Link));
        }

        return invited;
    }

    public async Task<Outcome<Account>> SetPlatformAdminAsync(Principal actor, string account, bool admin, CancellationToken cancellationToken)
    {
        if (!AccessRules.Allow(actor, AccessRule.PlatformAdmin, null))
        {
            return new Refusal("account-forbidden", "Only an administrator of the platform makes another one.");
        }

        if (await accounts.FindByIdAsync(account).ConfigureAwait(false) is not { } found)
        {
            return new Refusal("account-unknown", $"There is no account '{account}'.") { Fields = ["account"] };
        }

        if (!admin && found.IsPlatformAdmin && await store.Users.CountAsync(user => user.IsPlatformAdmin, cancellationToken).ConfigureAwait(false) == 1)
        {
            return new Refusal("account-last-admin", "This is the last administrator of the platform. Make another one first.");
        }

        if (found.IsPlatformAdmin == admin)
        {
            return found;
        }

        await journal.RecordAsync(actor, account, admin, cancellationToken).ConfigureAwait(false);
        found.IsPlatformAdmin = admin;
        var judged = AccountRules.Judge(await accounts.UpdateAsync(found).ConfigureAwait(false), found);
        admins.Forget();
        return judged;
    }

    public async Task<ImmutableArray<PlatformAdministrator>> PlatformAdminsAsync(CancellationToken cancellationToken) =>
    [
        .. await store.Users.AsNoTracking().Where(user => user.IsPlatformAdmin).OrderBy(user => user.Email)
            .Select(user => new PlatformAdministrator(user.Id, new(user.Email!, user.DisplayName))).ToListAsync(cancellationToken).ConfigureAwait(false),
    ];

    public async Task ForgotPasswordAsync(string email, CancellationToken cancellationToken)
    {
        if (AccountRules.IsEmail(email) && await accounts.FindByEmailAsync(email).ConfigureAwait(false) is { } account && await CountResetLinksAsync(account, cancellationToken).ConfigureAwait(false) < MaximumResetLinks)
        {
            var link = await links.CreateAsync(LinkKind.PasswordReset, account.Id, cancellationToken).ConfigureAwait(false);
            outbox.Send(Letters.PasswordReset(account.Email!, link));
        }
        else
        {
            // As much work as above but for the row, which is not worth telling from the network's own jitter.
            LinkCode.Hash(LinkCode.Create());
        }
    }

    public async Task<IReadOnlyDictionary<string, AccountName>> NamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > MaximumNames)
        {
            throw new ArgumentException($"At most {MaximumNames} accounts can be asked for at once.", nameof(ids));
        }

        return await store.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => new AccountName(user.Email!, user.DisplayName), cancellationToken).ConfigureAwait(false);
    }

    private Task<int> CountResetLinksAsync(Account account, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.Links.CountAsync(link => link.Account == account.Id && link.Kind == nameof(LinkKind.PasswordReset) && link.ExpiresAt > now, cancellationToken);
    }
}
