using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>A network's synonyms as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-synonyms")]
internal sealed record StoredSynonyms : IOutboxState<SynonymsFact>
{
    /// <summary>The groups.</summary>
    [Id(0)]
    public ImmutableArray<SynonymGroup> Groups { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(1)]
    public ImmutableArray<OutboxItem<SynonymsFact>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public long LastSequence { get; init; }

    /// <summary>The latest commands.</summary>
    [Id(3)]
    public ImmutableArray<Guid> Operations { get => field.IsDefault ? [] : field; init; }

    public StoredSynonyms Remember(Guid operation) => this with { Operations = Operations.Remember(operation, operation) };
}

/// <summary>Facts of a network's synonyms.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(SynonymsReplaced), "synonyms-replaced")]
[GenerateSerializer, Immutable, Alias("mb.state-synonyms-fact")]
internal abstract record SynonymsFact;

/// <summary>The list was replaced: how many groups it had and has, and which went and came, as lines.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-synonyms-replaced")]
internal sealed record SynonymsReplaced(int Before, int After, string? Removed, string? Added) : SynonymsFact;
