using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans;

/// <summary>One imported working copy of a plan, apart from the plan so that a small change of the plan writes no megabytes. Key: <see cref="GrainKeys.OfDraft"/>.</summary>
[Alias("mb.IDraftGrain")]
public interface IDraftGrain : IGrainWithStringKey
{
    /// <summary>The working copy, or null when there is none.</summary>
    [ReadOnly]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<PlanDraft?> ReadAsync();

    /// <summary>Drops the working copy: a newer import or an edition has taken its place.</summary>
    [Access(AccessRule.System)]
    [Alias("Clear")]
    Task ClearAsync();

    /// <summary>Replaces the working copy.</summary>
    /// <param name="draft">What was read.</param>
    [Access(AccessRule.System)]
    [Alias("Replace")]
    Task ReplaceAsync(PlanDraft draft);
}
