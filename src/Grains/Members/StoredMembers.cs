using System.Collections.Immutable;
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
}

/// <summary>An invitation with the hash of its secret.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-invitation")]
internal sealed record StoredInvitation(Invitation Invitation, string TokenHash);
