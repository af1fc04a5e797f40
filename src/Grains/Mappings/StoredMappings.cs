using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>A city's mappings as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-mappings")]
internal sealed record StoredMappings : IOutboxState<MappingFact>
{
    /// <summary>What was said yes to, in the order of labels.</summary>
    [Id(0)]
    public ImmutableArray<AcceptedMapping> Accepted { get => field.IsDefault ? [] : field; init; }

    /// <summary>What was said no to.</summary>
    [Id(1)]
    public ImmutableArray<RejectedMapping> Rejected { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public ImmutableArray<OutboxItem<MappingFact>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(3)]
    public long LastSequence { get; init; }

    /// <summary>The latest commands.</summary>
    [Id(4)]
    public ImmutableArray<DoneDecision> Done { get => field.IsDefault ? [] : field; init; }

    public StoredMappings Remember(Guid operation, AcceptedMapping? accepted, RejectedMapping? rejected = null) =>
        this with { Done = Done.Remember(operation, new DoneDecision(operation, accepted, rejected)) };
}

/// <summary>A decision that was carried out: a mapping accepted or withdrawn, or a pair rejected.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-done-decision")]
internal sealed record DoneDecision(Guid Operation, AcceptedMapping? Accepted, RejectedMapping? Rejected);

/// <summary>Facts of a city's mappings.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(MappingAccepted), "mapping-accepted")]
[JsonDerivedType(typeof(MappingWithdrawn), "mapping-withdrawn")]
[JsonDerivedType(typeof(MappingRejected), "mapping-rejected")]
[GenerateSerializer, Immutable, Alias("mb.state-mapping-fact")]
internal abstract record MappingFact;

/// <summary>A local indicator means a catalogue indicator from now on.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-mapping-accepted")]
internal sealed record MappingAccepted(AcceptedMapping Mapping) : MappingFact;

/// <summary>It does so no more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-mapping-withdrawn")]
internal sealed record MappingWithdrawn(AcceptedMapping Mapping) : MappingFact;

/// <summary>A pair is not to be proposed.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-mapping-rejected")]
internal sealed record MappingRejected(RejectedMapping Mapping) : MappingFact;
