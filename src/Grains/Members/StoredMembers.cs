using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Members;

/// <summary>A tenant's members as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-members")]
internal sealed record StoredMembers : IOutboxState<MembersFact>
{
    /// <summary>In the order in which they came.</summary>
    [Id(0)]
    public ImmutableArray<Member> Members { get => field.IsDefault ? [] : field; init; }

    /// <summary>Open and expired invitations; the expired go with the next write.</summary>
    [Id(1)]
    public ImmutableArray<StoredInvitation> Invitations { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public ImmutableArray<OutboxItem<MembersFact>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(3)]
    public long LastSequence { get; init; }

    /// <summary>The latest commands. Of a member who left there is no name.</summary>
    [Id(4)]
    public ImmutableArray<DoneChange> Done { get => field.IsDefault ? [] : field; init; }

    public StoredMembers Remember(Guid operation, Member member) =>
        this with { Done = Done.Remember(operation, new DoneChange(operation, member.Subject, member.Kind, member.Role, member.Since)) };

    /// <summary>What a command that was done is answered with: the member as it is now, or without its name where it is none any more; null for one not done.</summary>
    public Member? AnswerTo(Guid operation) => Done.FirstOrDefault(done => done.Operation == operation) is { } change
        ? Members.FirstOrDefault(member => member.Subject == change.Subject)
            ?? new Member { Subject = change.Subject, DisplayName = change.Subject, Kind = change.Kind, Role = change.Role, Since = change.Since }
        : null;
}

/// <summary>A command about a member that was done.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-done-change")]
internal sealed record DoneChange(Guid Operation, string Subject, MemberKind Kind, Role Role, DateTimeOffset Since);

/// <summary>An invitation with the hash of its secret.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-invitation")]
internal sealed record StoredInvitation(Invitation Invitation, string TokenHash);
