using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Persons;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Members;

/// <inheritdoc cref="IMembersGrain"/>
[GrainType("mb.members")]
internal sealed partial class MembersGrain(
    [PersistentState(StateNames.Members)] IPersistentState<StoredMembers> storage,
    ReadModelDelivery delivery,
    IOptions<MembersOptions> options,
    PersonChanges changes,
    TimeProvider time,
    ILogger<MembersGrain> logger)
    : OutboxGrain<StoredMembers, MembersFact>(storage, time, logger), IMembersGrain
{
    private Tenant Tenant => GrainKeys.ScopeOf(this.GetPrimaryKeyString())
        ?? throw new InvalidOperationException($"'{this.GetPrimaryKeyString()}' names no tenant.");

    /// <inheritdoc/>
    public Task<MembersView> ListAsync() => Task.FromResult(new MembersView
    {
        Tenant = Tenant,
        Members = Stored.Members,
        Invitations = [.. MembersRules.Open(Stored, Time.GetUtcNow()).Select(stored => stored.Invitation)],
    });

    /// <inheritdoc/>
    public Task<Member?> FindAsync(string subject) => Task.FromResult(MembersRules.Find(Stored, subject));

    /// <inheritdoc/>
    public async Task<Outcome<Member>> AddAsync(AddMember command, Guid operation = default)
    {
        if (Stored.AnswerTo(operation) is { } done)
        {
            return done;
        }

        var refusal = MembersRules.CheckSubject(command.Subject) ?? MembersRules.CheckName(command.DisplayName)
            ?? MembersRules.CheckRole(Tenant, command.Role) ?? await CheckTenantAsync();
        if (refusal is not null)
        {
            return refusal;
        }

        if (MembersRules.Find(Stored, command.Subject) is { } known)
        {
            return known.Role == command.Role ? known : MembersRules.AlreadyAMember(Tenant, known);
        }

        return await TakeInAsync(
            MemberOf(command.Subject, command.DisplayName, command.Kind, command.Role),
            members => members,
            new MemberAdded(command.Subject, command.DisplayName, command.Role),
            operation);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Member>> ChangeRoleAsync(string subject, Role role, Guid operation = default)
    {
        if (Stored.AnswerTo(operation) is { } done)
        {
            return done;
        }

        if (MembersRules.CheckRole(Tenant, role) is { } refusal)
        {
            return refusal;
        }

        if (MembersRules.Find(Stored, subject) is not { } member)
        {
            return MembersRules.NotAMember(Tenant, subject);
        }

        if (member.Role == role)
        {
            return member;
        }

        if (MembersRules.CheckLoss(Stored, Tenant, member, PrincipalContext.Current!) is { } loss)
        {
            return loss;
        }

        var now = Time.GetUtcNow();
        var stored = await UpdateMemberAsync(subject, members => MembersRules.ChangeRole(members, member, role, now).Remember(operation, member), new RoleChanged(subject, member.Role, role));
        return MembersRules.Find(stored, subject)!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Member>> RemoveAsync(string subject, Guid operation = default)
    {
        if (Stored.AnswerTo(operation) is { } done)
        {
            return done;
        }

        if (MembersRules.Find(Stored, subject) is not { } member)
        {
            return MembersRules.NotAMember(Tenant, subject);
        }

        if (MembersRules.CheckLoss(Stored, Tenant, member, PrincipalContext.Current!) is { } loss)
        {
            return loss;
        }

        await UpdateMemberAsync(subject, members => MembersRules.Remove(members, member).Remember(operation, member), new MemberRemoved(subject, member.Role));
        return member;
    }

    /// <inheritdoc/>
    public Task<Outcome<Member>> LeaveAsync() => RemoveAsync(PrincipalContext.Current!.Id, Guid.Empty);

    /// <inheritdoc/>
    public Task<Outcome<Member>> CheckLeavingAsync(string subject) => Task.FromResult<Outcome<Member>>(
        MembersRules.Find(Stored, subject) is not { } member ? MembersRules.NotAMember(Tenant, subject)
        : MembersRules.CheckLoss(Stored, Tenant, member, new(PrincipalKind.User, subject)) is { } loss ? loss
        : member);

    /// <inheritdoc/>
    protected override StoredMembers WithOutbox(StoredMembers state, ImmutableArray<OutboxItem<MembersFact>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private async Task<StoredMembers> UpdateMemberAsync(string subject, Func<StoredMembers, StoredMembers> change, MembersFact fact)
    {
        var stored = await UpdateAsync(change, fact);
        await changes.TellAsync(subject);
        return stored;
    }

    private Member MemberOf(string subject, string name, MemberKind kind, Role role) =>
        new() { Subject = subject, DisplayName = name, Kind = kind, Role = role, Since = Time.GetUtcNow() };

    private async Task<Outcome<Member>> TakeInAsync(Member member, Func<StoredMembers, StoredMembers> alongside, MembersFact fact, Guid operation = default)
    {
        if (Stored.Members.Length >= options.Value.MaximumMembers)
        {
            return new Refusal("too-many-members", $"'{Tenant}' has {Stored.Members.Length} members, the most that Members:MaximumMembers allows.");
        }

        // First, since it gives no right: a crash in between leaves a tenant that is asked in vain, and never a member who cannot be found.
        using (PrincipalContext.Act(Principal.System))
        {
            await GrainFactory.GetGrain<IPersonGrain>(GrainKeys.OfPerson(member.Subject)).NoteTenantAsync(Tenant);
        }

        await UpdateMemberAsync(member.Subject, members => MembersRules.Add(alongside(members), member).Remember(operation, member), fact);
        return member;
    }

    private async Task<Refusal?> CheckTenantAsync()
    {
        var known = Tenant.Kind switch
        {
            TenantKind.City => await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(CityId.Load(Tenant.Slug))).ReadAsync() is not null,
            TenantKind.Network => await GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load(Tenant.Slug))).ReadAsync() is not null,
            _ => true,
        };
        return known ? null : new("tenant-unknown", $"'{Tenant}' is not known to this installation. Onboard the city, or create the network, first.");
    }
}
