using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>A network as stored.</summary>
[StateVersion(1)]
internal sealed record StoredNetwork : IOutboxState<NetworkChanged>
{
    /// <summary>Null until created.</summary>
    public NetworkView? Network { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<OutboxItem<NetworkChanged>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    public long LastSequence { get; init; }
}

/// <summary>Facts of a network.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NetworkCreated), "network-created")]
[JsonDerivedType(typeof(MemberJoined), "member-joined")]
[JsonDerivedType(typeof(MemberLeft), "member-left")]
internal abstract record NetworkChanged;

/// <summary>The network exists.</summary>
internal sealed record NetworkCreated : NetworkChanged;

/// <summary>A city became a member.</summary>
internal sealed record MemberJoined(CityId City, DateOnly From) : NetworkChanged;

/// <summary>A membership has an end.</summary>
internal sealed record MemberLeft(CityId City, DateOnly To) : NetworkChanged;
