using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>An account that was made or found for an invitation.</summary>
/// <param name="Account">Its id, the key of its memberships.</param>
/// <param name="Email">Its address.</param>
/// <param name="Link">The link to choose a password with; null for an account that has one, and where people sign in at a foreign authority.</param>
public sealed record InvitedAccount(string Account, string Email, AccountLink? Link);

/// <summary>Making accounts, for the command line and for whoever invites.</summary>
public interface IAccounts
{
    /// <summary>
    /// The account of an address, made if there is none; somebody new gets a link, by mail too if <paramref name="mail"/>. Refusals: <c>email-invalid</c>,
    /// <c>account-refused</c>. Who may invite is decided by the caller, who gives the role.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="mail">Whether to send the link, or only to answer it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<InvitedAccount>> InviteAsync(string email, bool mail, CancellationToken cancellationToken);

    /// <summary>
    /// Mails somebody that a role is offered: where to accept it, and for somebody new the link to choose a password, of an account that is made as by
    /// <see cref="InviteAsync"/>. Refusals: <c>email-invalid</c>, <c>account-refused</c>.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="tenant">The name of the city or network.</param>
    /// <param name="token">What accepts the role; it goes into the fragment of <see cref="Hosting.IdentitySchemes.InvitationPage"/>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<InvitedAccount>> OfferRoleAsync(string email, string tenant, string token, CancellationToken cancellationToken);

    /// <summary>Makes an account an administrator of the platform, or takes that away. Refusals: <c>account-unknown</c>, <c>account-forbidden</c>, <c>account-last-admin</c>.</summary>
    /// <param name="actor">Who does: an administrator of the platform, or the operator.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="admin">Whether it is one from now on.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<Account>> SetPlatformAdminAsync(Principal actor, string account, bool admin, CancellationToken cancellationToken);

    /// <summary>The accounts that are administrators of the platform by themselves: the first one, and those made at the machine; by address.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<ImmutableArray<PlatformAdministrator>> PlatformAdminsAsync(CancellationToken cancellationToken);

    /// <summary>Sends a link for a new password to an address, if somebody has it; the answer does not tell, and takes the same time.</summary>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task ForgotPasswordAsync(string email, CancellationToken cancellationToken);

    /// <summary>The accounts with these ids, for showing names; those that there are.</summary>
    /// <param name="ids">Account ids, at most 500.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyDictionary<string, AccountName>> NamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}

/// <summary>How an account is shown.</summary>
/// <param name="Email">Its address.</param>
/// <param name="DisplayName">Its name, where it has one.</param>
public sealed record AccountName(string Email, string? DisplayName);

/// <summary>An account that runs the platform.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Name">How it is shown.</param>
public sealed record PlatformAdministrator(string Account, AccountName Name);
