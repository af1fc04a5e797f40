using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Networks;

/// <summary>
/// What a network takes for the same when its people, or people asking of its members, search; beside the built-in synonyms. Key:
/// <see cref="GrainKeys.OfSynonyms"/>.
/// </summary>
[Alias("mb.INetworkSynonymsGrain")]
public interface INetworkSynonymsGrain : IOutboxGrain
{
    /// <summary>The groups; each names the network.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("Read")]
    Task<ImmutableArray<SynonymGroup>> ReadAsync();

    /// <summary>
    /// Replaces all groups; searches use them from then on, nothing is indexed anew. Refusals: <c>network-unknown</c>, <c>synonyms-invalid</c> with the
    /// place of the group, <c>too-many-synonyms</c>.
    /// </summary>
    /// <param name="groups">At most 500 groups of 2 to 20 terms, each of 1 to 6 words and at most 100 characters, in <c>it</c> or <c>en</c>.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("Set")]
    Task<Outcome<NetworkSynonyms>> SetAsync(ImmutableArray<SynonymGroup> groups, Guid operation = default);
}
