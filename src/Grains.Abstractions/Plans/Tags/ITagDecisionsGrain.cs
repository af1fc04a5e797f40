using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans.Tags;

/// <summary>The decisions on tags proposed for a plan's nodes. The plan says how many count. Key: <see cref="GrainKeys.OfTagDecisions"/>.</summary>
[Alias("mb.ITagDecisionsGrain")]
public interface ITagDecisionsGrain : IGrainWithStringKey
{
    /// <summary>The decisions, oldest first.</summary>
    [ReadOnly]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<ImmutableArray<TagDecision>> ReadAsync();

    /// <summary>Appends a decision.</summary>
    /// <param name="count">How many count: what stands after them was written by a command that did not come to its end, and is dropped.</param>
    /// <param name="decision">The next one.</param>
    [Access(AccessRule.System)]
    [Alias("Append")]
    Task AppendAsync(int count, TagDecision decision);
}
