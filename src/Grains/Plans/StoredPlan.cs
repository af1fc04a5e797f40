using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>A plan as stored: where it is in its life, without its content.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-plan")]
internal sealed record StoredPlan : IOutboxState<PlanFact>
{
    /// <summary>How many of the latest operation ids are remembered.</summary>
    public const int RememberedOperations = 32;

    /// <summary>Null until the first import.</summary>
    [Id(0)]
    public PlanState? State { get; init; }

    /// <summary>Number of the last import that was taken in.</summary>
    [Id(1)]
    public int LastImport { get; init; }

    /// <summary>Number of the last edition that was ever begun.</summary>
    [Id(2)]
    public int LastEdition { get; init; }

    /// <summary>Header of the newest document taken in, so that the city still sees what it withdrew.</summary>
    [Id(3)]
    public StoredHeader? Header { get; init; }

    /// <summary>The working copy; null once it became an edition.</summary>
    [Id(4)]
    public StoredDraft? Draft { get; init; }

    /// <summary>A publication that is under way.</summary>
    [Id(5)]
    public StoredPublication? Running { get; init; }

    /// <summary>The published edition.</summary>
    [Id(6)]
    public StoredEdition? Published { get; init; }

    /// <summary>Commands done lately, so that one sent twice is done once.</summary>
    [Id(7)]
    public ImmutableArray<Guid> Operations { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(8)]
    public ImmutableArray<OutboxItem<PlanFact>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(9)]
    public long LastSequence { get; init; }

    /// <summary>
    /// The manual edits on the newest import that has any; null when it has none. Their import is kept as it was read also when it became an edition, so
    /// that the next document can be compared with what was edited.
    /// </summary>
    [Id(10)]
    public StoredEditCount? Edits { get; init; }

    /// <summary>Counts imports and edits.</summary>
    [Id(11)]
    public int Revision { get; init; }

    /// <summary>The working copy as it was handed in for review; worth nothing once the working copy is another.</summary>
    [Id(12)]
    public StoredReview? Review { get; init; }

    /// <summary>How many recorded results count; the results themselves are in <see cref="MunicipalBenchmark.Plans.Recording.IRecordingsGrain"/>.</summary>
    [Id(13)]
    public int Recorded { get; init; }

    /// <summary>How many decisions on proposed tags count; they are in <see cref="MunicipalBenchmark.Plans.Tags.ITagDecisionsGrain"/>.</summary>
    [Id(14)]
    public int TagDecisions { get; init; }

    /// <summary>
    /// The first of the editions that were published for everybody one after the other up to the published one: what histories tell others begins there. Null
    /// when the published edition is not for everybody.
    /// </summary>
    [Id(15)]
    public int? PublicSince { get; init; }

    public StoredPlan Remember(Guid operation) =>
        this with { Operations = [.. Operations.Skip(Math.Max(0, Operations.Length + 1 - RememberedOperations)), operation] };
}

/// <summary>What identifies a document in lists.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-header")]
internal sealed record StoredHeader(PlanKind Kind, string Title, DraftPeriod? Period, DateOnly? AsOf)
{
    public static StoredHeader Of(PlanDraft draft) => new(draft.Kind, draft.Title, draft.Period, draft.AsOf);
}

/// <summary>The working copy's description; the copy itself is in <see cref="IDraftGrain"/>.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-draft")]
internal sealed record StoredDraft(int Import, StoredHeader Header, DraftSummary Summary);

/// <summary>How many manual edits on an import count; the edits themselves are in <see cref="IEditsGrain"/>.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-edit-count")]
internal sealed record StoredEditCount(int Import, int Count);

/// <summary>A working copy that waits for somebody to publish it or to give it back.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-review")]
internal sealed record StoredReview(StoredDraft Draft, string By, DateTimeOffset At);

/// <summary>A publication between its first and its last step.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-publication")]
internal sealed record StoredPublication(int Number, StoredDraft Draft, Visibility Visibility, string By, DateTimeOffset StartedAt)
{
    /// <summary>At <see cref="MunicipalBenchmark.Plans.Visibility.Networks"/>: shared with these.</summary>
    [Id(0)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }

    /// <summary>From where it was asked for.</summary>
    [Id(1)]
    public CallOrigin? Origin { get; init; }
}

/// <summary>A published edition's description; the content is in <see cref="IEditionGrain"/>.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-edition")]
internal sealed record StoredEdition(
    int Number, StoredHeader Header, SourceDocument Source, Visibility Visibility, string PublishedBy, DateTimeOffset PublishedAt)
{
    /// <summary>At <see cref="MunicipalBenchmark.Plans.Visibility.Networks"/>: shared with these.</summary>
    [Id(0)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }
}
