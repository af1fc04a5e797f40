using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Revisions;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans;

/// <summary>
/// The manual edits on one import of a plan, apart from its working copy so that an edit does not write the whole of it. The plan says how many of
/// them count. Key: <see cref="GrainKeys.OfEdits"/>.
/// </summary>
[Alias("mb.IEditsGrain")]
public interface IEditsGrain : IGrainWithStringKey
{
    /// <summary>The edits, oldest first.</summary>
    [ReadOnly]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<ImmutableArray<PlanEdit>> ReadAsync();

    /// <summary>Replaces the edits.</summary>
    /// <param name="edits">All of them, oldest first.</param>
    [Access(AccessRule.System)]
    [Alias("Replace")]
    Task ReplaceAsync(ImmutableArray<PlanEdit> edits);

    /// <summary>Drops the edits: a newer import has taken them over.</summary>
    [Access(AccessRule.System)]
    [Alias("Clear")]
    Task ClearAsync();
}
