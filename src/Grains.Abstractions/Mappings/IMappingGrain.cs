using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Mappings;

/// <summary>
/// Which indicators of a city's documents mean an indicator of the catalogue. A yes is remembered by label and unit, so that next year's document
/// needs no second one; figures of a published plan then count in benchmarks at once. Key: <see cref="GrainKeys.OfMappings"/>.
/// </summary>
[Alias("mb.IMappingGrain")]
public interface IMappingGrain : IOutboxGrain
{
    /// <summary>
    /// The plan's indicators with the mappings that hold for them and, where none does, the catalogue's indicators proposed. Refusals:
    /// <c>plan-of-another-city</c>, <c>no-draft</c>, <c>not-published</c>.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="draft">Of the working copy instead of the published edition; null for the working copy where there is one.</param>
    [AlwaysInterleave]
    [Access(AccessRule.CityEditor)]
    [Alias("Propose")]
    Task<Outcome<MappingSheet>> ProposeAsync(PlanId plan, bool? draft);

    /// <summary>
    /// Says yes: every indicator of the city with this label and unit means the catalogue's. Figures of published plans count at once. Refusals:
    /// <c>indicator-unknown</c>, <c>local-indicator-unknown</c>, <c>indicator-not-mappable</c>, <c>unit-differs</c>, <c>factor-invalid</c>,
    /// <c>already-mapped</c>, <c>mapping-ambiguous</c>, and those of <see cref="ProposeAsync"/>.
    /// </summary>
    /// <param name="command">Which.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher)]
    [Alias("Accept")]
    Task<Outcome<AcceptedMapping>> AcceptAsync(AcceptMapping command, Guid operation = default);

    /// <summary>Says no: the pair is not proposed again, in any of the city's plans. Refusals: <c>already-mapped</c>, <c>local-indicator-unknown</c>.</summary>
    /// <param name="command">Which.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("Reject")]
    Task<Outcome<RejectedMapping>> RejectAsync(RejectMapping command, Guid operation = default);

    /// <summary>Takes a yes back: its figures leave the benchmarks. Refusal: <c>mapping-unknown</c>.</summary>
    /// <param name="label">The label, in any spelling that gives the same key.</param>
    /// <param name="unit">The unit as the accepted mapping has it.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher)]
    [Alias("Withdraw")]
    Task<Outcome<AcceptedMapping>> WithdrawAsync(string label, string unit, Guid operation = default);

    /// <summary>All mappings that hold, in the order of their labels.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.CityEditor)]
    [Alias("List")]
    Task<ImmutableArray<AcceptedMapping>> ListAsync();

    /// <summary>The mappings that hold, with the number that each change raises.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("ReadAccepted")]
    Task<AcceptedMappings> ReadAcceptedAsync();
}
