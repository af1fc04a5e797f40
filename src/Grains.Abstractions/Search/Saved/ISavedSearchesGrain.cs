using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Search.Saved;

/// <summary>
/// The searches that a person keeps, and what was published since that they find. Nobody else reaches them but the operator of the machine. Key:
/// <see cref="GrainKeys.OfSavedSearches"/>.
/// </summary>
[Alias("mb.ISavedSearchesGrain")]
public interface ISavedSearchesGrain : IGrainWithStringKey
{
    /// <summary>
    /// All searches, oldest first, each with its new matches as the caller may see them now: a plan that was withdrawn or is no longer shared with the
    /// caller is not among them.
    /// </summary>
    [AlwaysInterleave]
    [Access(AccessRule.Self)]
    [Alias("Read")]
    Task<ImmutableArray<SavedSearchView>> ReadAsync();

    /// <summary>
    /// Keeps a search; sent again with the same operation it is kept once, and not again after it was deleted. Refusals: <c>search-name-invalid</c>, <c>too-many-saved-searches</c>, and those
    /// of <see cref="IPlanIndex.SearchAsync"/> for its text and filters.
    /// </summary>
    /// <param name="command">The search.</param>
    [Access(AccessRule.Self)]
    [Alias("Save")]
    Task<Outcome<SavedSearch>> SaveAsync(SaveSearch command);

    /// <summary>Gives a search another name. Refusals: <c>search-name-invalid</c>, <c>saved-search-unknown</c>.</summary>
    /// <param name="id">The search.</param>
    /// <param name="name">The name.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once, and answered as the first time; empty for none.</param>
    [Access(AccessRule.Self)]
    [Alias("Rename")]
    Task<Outcome<SavedSearch>> RenameAsync(Guid id, string name, Guid operation = default);

    /// <summary>Forgets a search with its matches. Refusal: <c>saved-search-unknown</c>.</summary>
    /// <param name="id">The search.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once, and answers the search without what it said; empty for none.</param>
    /// <returns>The search as it was.</returns>
    [Access(AccessRule.Self)]
    [Alias("Delete")]
    Task<Outcome<SavedSearch>> DeleteAsync(Guid id, Guid operation = default);

    /// <summary>What a search found so far is new no more. Refusal: <c>saved-search-unknown</c>.</summary>
    /// <param name="id">The search.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once, and answered as the first time; empty for none.</param>
    [Access(AccessRule.Self)]
    [Alias("MarkSeen")]
    Task<Outcome<SavedSearch>> MarkSeenAsync(Guid id, Guid operation = default);

    /// <summary>Switches mail about a search on or off. Refusal: <c>saved-search-unknown</c>.</summary>
    /// <param name="id">The search.</param>
    /// <param name="notify">Whether the person wants a mail when it finds something new.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once, and answered as the first time; empty for none.</param>
    [Access(AccessRule.Self)]
    [Alias("Notify")]
    Task<Outcome<SavedSearch>> NotifyAsync(Guid id, bool notify, Guid operation = default);

    /// <summary>Switches mail off for all searches.</summary>
    [Access(AccessRule.Self)]
    [Alias("StopNotifying")]
    Task StopNotifyingAsync();

    /// <summary>
    /// What is to be mailed to the person now; null for nothing, and within a day of the last. It is noted as mailed before it is answered: a crash in
    /// between loses the mail, and never sends it twice.
    /// </summary>
    [Access(AccessRule.System)]
    [Alias("TakeDigest")]
    Task<SavedSearchDigest?> TakeDigestAsync();

    /// <summary>Looks whether some of the searches find an edition, with the rights that the person has now. Told twice, it is noted once.</summary>
    /// <param name="published">The edition.</param>
    /// <param name="searches">The searches that may find it.</param>
    [Access(AccessRule.System)]
    [Alias("NotePublication")]
    Task NotePublicationAsync(PublishedEdition published, ImmutableArray<Guid> searches);
}
