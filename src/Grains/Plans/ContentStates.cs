using System.Collections.Immutable;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>A working copy as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-draft-content")]
internal sealed record StoredDraftContent
{
    /// <summary>Null until imported.</summary>
    [Id(0)]
    public PlanDraft? Content { get; init; }
}

/// <summary>An edition as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-edition-content")]
internal sealed record StoredEditionContent
{
    /// <summary>Null until written, then never changed.</summary>
    [Id(0)]
    public EditionContent? Content { get; init; }
}

/// <summary>Manual edits as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-edits")]
internal sealed record StoredEdits
{
    /// <summary>Oldest first.</summary>
    [Id(0)]
    public ImmutableArray<PlanEdit> Edits { get => field.IsDefault ? [] : field; init; }
}
