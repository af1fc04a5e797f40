using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans.Recording;

/// <summary>
/// A part of the log of results recorded for a plan; in parts, so that one more does not write all of them. The plan says how many count.
/// Key: <see cref="GrainKeys.OfRecordings"/>.
/// </summary>
[Alias("mb.IRecordingsGrain")]
public interface IRecordingsGrain : IGrainWithStringKey
{
    /// <summary>The results, oldest first.</summary>
    [ReadOnly]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<ImmutableArray<RecordedObservation>> ReadAsync();

    /// <summary>Appends a result.</summary>
    /// <param name="count">How many count: what stands after them was written by a command that did not come to its end, and is dropped.</param>
    /// <param name="observation">The next one.</param>
    [Access(AccessRule.System)]
    [Alias("Append")]
    Task AppendAsync(int count, RecordedObservation observation);
}
