using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>A network as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-network")]
internal sealed record StoredNetwork : IOutboxState<NetworkChanged>
{
    /// <summary>Null until created.</summary>
    [Id(0)]
    public NetworkView? Network { get; init; }

    /// <inheritdoc/>
    [Id(1)]
    public ImmutableArray<OutboxItem<NetworkChanged>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public long LastSequence { get; init; }

    /// <summary>Cities that were invited and have not answered.</summary>
    [Id(3)]
    public ImmutableArray<CityInvitation> Invitations { get => field.IsDefault ? [] : field; init; }

    /// <summary>Cities that left at once, which a membership of one day does not tell.</summary>
    [Id(4)]
    public ImmutableArray<CityId> Departed { get => field.IsDefault ? [] : field; init; }

    /// <summary>The latest commands.</summary>
    [Id(5)]
    public ImmutableArray<Guid> Operations { get => field.IsDefault ? [] : field; init; }

    public StoredNetwork Remember(Guid operation) => this with { Operations = Operations.Remember(operation, operation) };
}

/// <summary>Facts of a network.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NetworkCreated), "network-created")]
[JsonDerivedType(typeof(MemberJoined), "member-joined")]
[JsonDerivedType(typeof(MemberLeft), "member-left")]
[JsonDerivedType(typeof(CityInvited), "city-invited")]
[JsonDerivedType(typeof(CityInvitationEnded), "city-invitation-ended")]
[GenerateSerializer, Immutable, Alias("mb.state-network-changed")]
internal abstract record NetworkChanged;

/// <summary>The network exists.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-network-created")]
internal sealed record NetworkCreated : NetworkChanged;

/// <summary>A city became a member.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-member-joined")]
internal sealed record MemberJoined(CityId City, DateOnly From) : NetworkChanged;

/// <summary>A membership has an end.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-member-left")]
internal sealed record MemberLeft(CityId City, DateOnly To) : NetworkChanged;

/// <summary>A city was invited.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-city-invited")]
internal sealed record CityInvited(CityId City) : NetworkChanged;

/// <summary>An invitation was declined by the city, or taken back by the network.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-city-invitation-ended")]
internal sealed record CityInvitationEnded(CityId City, bool Declined) : NetworkChanged;
