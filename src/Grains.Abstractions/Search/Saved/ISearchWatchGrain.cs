using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>
/// A part of the list of all saved searches, by the words that they can find: of a publication only those are run whose words it has. Key:
/// <see cref="GrainKeys.OfSearchWatch"/>.
/// </summary>
[Alias("mb.ISearchWatchGrain")]
public interface ISearchWatchGrain : IGrainWithStringKey
{
    /// <summary>Whether nobody watches here.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("IsEmpty")]
    Task<bool> IsEmptyAsync();

    /// <summary>Those who want mail of a search.</summary>
    /// <returns>Ids of principals.</returns>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("ListNotified")]
    Task<ImmutableArray<string>> ListNotifiedAsync();

    /// <summary>Replaces all that is listed of a person.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="searches">Its searches.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("Put")]
    Task PutAsync(string subject, ImmutableArray<WatchedSearch> searches);

    /// <summary>Has the searches run that may find an edition.</summary>
    /// <param name="published">The edition.</param>
    /// <param name="terms">The words that it is found by.</param>
    [AlwaysInterleave]
    [ResponseTimeout("00:10:00")]
    [Access(AccessRule.System)]
    [Alias("Match")]
    Task MatchAsync(PublishedEdition published, ImmutableArray<string> terms);
}
