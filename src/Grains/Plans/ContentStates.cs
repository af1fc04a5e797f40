using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>A working copy as stored.</summary>
[StateVersion(1)]
internal sealed record StoredDraftContent
{
    /// <summary>Null until imported.</summary>
    public PlanDraft? Content { get; init; }
}

/// <summary>An edition as stored.</summary>
[StateVersion(1)]
internal sealed record StoredEditionContent
{
    /// <summary>Null until written, then never changed.</summary>
    public EditionContent? Content { get; init; }
}
