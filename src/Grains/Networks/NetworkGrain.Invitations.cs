using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>Cities are invited, and say themselves whether they come and when they go.</summary>
internal sealed partial class NetworkGrain
{
    // More open invitations than Italy has cities of a size to be invited are a mistake.
    private const int MaximumInvitations = 1000;

    private DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    public async Task<Outcome<CityInvitation>> InviteAsync(CityId city, Guid operation = default)
    {
        if (Stored.Operations.Contains(operation))
        {
            return Invitation(city) ?? new CityInvitation(city, Time.GetUtcNow());
        }

        if (Stored.Network is not { } network)
        {
            return Unknown();
        }

        if (NetworkRules.IsOrWillBeMember(network, city, Today))
        {
            return new Refusal("already-a-member", $"'{city}' is a member of '{Id}' already.") { Fields = ["city"] };
        }

        if (Invitation(city) is { } open)
        {
            return open;
        }

        if (Stored.Invitations.Length >= MaximumInvitations)
        {
            return new Refusal("too-many-invitations", $"'{Id}' has {MaximumInvitations} open invitations, the most that are kept. Cancel some first.");
        }

        if (await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).ReadAsync() is null)
        {
            return new Refusal("city-unknown", $"'{city}' is no city of this installation. Onboard it first.") { Fields = ["city"] };
        }

        // First: a crash in between leaves a network that is asked in vain, and never an invitation that the city cannot find.
        using (PrincipalContext.Act(Principal.System))
        {
            await GrainFactory.GetGrain<ICityNetworksGrain>(GrainKeys.OfCityNetworks(city)).NoteNetworkAsync(Id);
        }

        var invitation = new CityInvitation(city, Time.GetUtcNow());
        await UpdateAsync(state => (state with { Invitations = state.Invitations.Add(invitation) }).Remember(operation), new CityInvited(city));
        return invitation;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<CityInvitation>> ListInvitationsAsync() => Task.FromResult(Stored.Invitations);

    /// <inheritdoc/>
    public Task<Outcome<CityInvitation>> CancelInvitationAsync(CityId city, Guid operation = default) => EndInvitationAsync(city, declined: false, operation);

    /// <inheritdoc/>
    public Task<Outcome<CityInvitation>> DeclineAsync(CityId city, Guid operation = default) => EndInvitationAsync(city, declined: true, operation);

    /// <inheritdoc/>
    public async Task<Outcome<NetworkView>> AcceptAsync(CityId city, Guid operation = default)
    {
        if (Stored.Network is { } network && (NetworkRules.IsMember(network, city, Today) || Stored.Operations.Contains(operation)))
        {
            return network;
        }

        if (Invitation(city) is not { } invitation)
        {
            return NotInvited(city);
        }

        var stored = await UpdateAsync(
            state => (state with { Network = NetworkRules.Join(state.Network!, city, Today), Invitations = state.Invitations.Remove(invitation) }).Remember(operation),
            new MemberJoined(city, Today));
        await AnnounceNowAsync();
        return stored.Network!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<NetworkView>> LeaveAsync(CityId city, Guid operation = default)
    {
        if (Stored.Network is { } known && Stored.Operations.Contains(operation))
        {
            return known;
        }

        if (Stored.Network is not { } network || !NetworkRules.IsOrWillBeMember(network, city, Today))
        {
            return new Refusal("not-a-member", $"'{city}' is no member of '{Id}', so its membership cannot end.") { Fields = ["city"] };
        }

        var stored = await UpdateAsync(
            state => NetworkRules.Depart(state, city, Today).Remember(operation), new MemberLeft(city, Today.AddDays(-1)));
        await AnnounceNowAsync();
        return stored.Network!;
    }

    /// <inheritdoc/>
    public Task<Outcome<NetworkView>> RemoveAsync(CityId city, Guid operation = default) => LeaveAsync(city, operation);

    /// <inheritdoc/>
    public Task<CityStanding?> ReadStandingAsync(CityId city)
    {
        var member = Stored.Network?.Members.LastOrDefault(member => member.City == city && member.From <= Today && (member.To is null || member.To >= Today));
        var invitation = Invitation(city);
        return Task.FromResult(member is null && invitation is null ? null : new CityStanding(Id, Stored.Network!.Name, invitation?.InvitedAt, member?.From));
    }

    private async Task<Outcome<CityInvitation>> EndInvitationAsync(CityId city, bool declined, Guid operation)
    {
        if (Stored.Operations.Contains(operation))
        {
            return new CityInvitation(city, Time.GetUtcNow());
        }

        if (Invitation(city) is not { } invitation)
        {
            return NotInvited(city);
        }

        await UpdateAsync(state => (state with { Invitations = state.Invitations.Remove(invitation) }).Remember(operation), new CityInvitationEnded(city, declined));
        return invitation;
    }

    private CityInvitation? Invitation(CityId city) => Stored.Invitations.FirstOrDefault(invitation => invitation.City == city);

    private Refusal NotInvited(CityId city) => new("not-invited", $"'{Id}' has no open invitation for '{city}'. Ask the network for one.") { Fields = ["city"] };
}
