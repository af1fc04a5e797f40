using System.Security.Cryptography;
using System.Text;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>Roles on offer.</summary>
internal sealed partial class MembersGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<IssuedInvitation>> InviteAsync(InviteMember command)
    {
        var refusal = MembersRules.CheckMailAddress(command.MailAddress) ?? MembersRules.CheckRole(Tenant, command.Role) ?? await CheckTenantAsync();
        if (refusal is not null)
        {
            return refusal;
        }

        var now = Time.GetUtcNow();
        if (MembersRules.Open(Stored, now).Length >= options.Value.MaximumInvitations)
        {
            return new Refusal("too-many-invitations", $"'{Tenant}' has as many open invitations as Members:MaximumInvitations allows. Revoke some first.");
        }

        var token = InvitationToken.Create(Tenant);
        var invitation = new Invitation
        {
            Id = Guid.NewGuid(),
            MailAddress = command.MailAddress,
            Role = command.Role,
            Tenant = Tenant,
            IssuedAt = now,
            ExpiresAt = now.AddHours(options.Value.InvitationHours),
        };
        await UpdateAsync(members => MembersRules.Invite(members, new(invitation, token.Hash), now), new MemberInvited(invitation.Id, command.Role));
        return new IssuedInvitation(invitation, token.ToString());
    }

    /// <inheritdoc/>
    public async Task<Outcome<Invitation>> RevokeInvitationAsync(Guid invitation)
    {
        if (MembersRules.Open(Stored, Time.GetUtcNow()).FirstOrDefault(stored => stored.Invitation.Id == invitation) is not { } open)
        {
            return UnknownInvitation();
        }

        await UpdateAsync(members => MembersRules.Drop(members, invitation), new InvitationRevoked(invitation, open.Invitation.Role));
        return open.Invitation;
    }

    /// <inheritdoc/>
    public Task<Outcome<Invitation>> ReadInvitationAsync(string token) =>
        Task.FromResult<Outcome<Invitation>>(FindInvitation(token) is { } found ? found : UnknownInvitation());

    /// <inheritdoc/>
    public async Task<Outcome<Member>> AcceptInvitationAsync(string token, string displayName)
    {
        var caller = PrincipalContext.Current!;
        if (caller.Kind != PrincipalKind.User)
        {
            return new Refusal("sign-in-needed", "Sign in, or make an account, before accepting an invitation.");
        }

        if (MembersRules.CheckName(displayName) is { } refusal)
        {
            return refusal;
        }

        if (FindInvitation(token) is not { } invitation)
        {
            return UnknownInvitation();
        }

        return MembersRules.Find(Stored, caller.Id) is { } known
            ? MembersRules.AlreadyAMember(Tenant, known)
            : await TakeInAsync(
                MemberOf(caller.Id, displayName, MemberKind.Person, invitation.Role),
                members => MembersRules.Drop(members, invitation.Id),
                new InvitationAccepted(invitation.Id, caller.Id, displayName, invitation.Role));
    }

    private static Refusal UnknownInvitation() =>
        new("invitation-unknown", "There is no such invitation: it expired, was taken back or was used. Ask for a new one.") { Fields = ["token"] };

    private Invitation? FindInvitation(string text)
    {
        if (!InvitationToken.TryParse(text, out var token) || token.Tenant != Tenant)
        {
            return null;
        }

        var hash = Encoding.ASCII.GetBytes(token.Hash);
        return MembersRules.Open(Stored, Time.GetUtcNow())
            .FirstOrDefault(stored => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored.TokenHash), hash))?.Invitation;
    }
}
