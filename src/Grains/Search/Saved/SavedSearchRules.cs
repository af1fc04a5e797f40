using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>What may happen to saved searches.</summary>
internal static class SavedSearchRules
{
    public const int MostSearches = 50;
    public const int MostMatches = 200;
    public const int MostLooked = 200;
    private const int LongestName = 100;
    private static readonly TimeSpan BetweenMails = TimeSpan.FromDays(1);

    public static Refusal? CheckName(string name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl)
            ? new("search-name-invalid", FormattableString.Invariant($"A saved search has a name of 1 to {LongestName} characters, without control characters.")) { Fields = ["name"] }
            : null;

    public static Refusal? CheckNumber(StoredSavedSearches stored) =>
        stored.Searches.Length >= MostSearches
            ? new("too-many-saved-searches", FormattableString.Invariant($"You keep {stored.Searches.Length} searches already, the most that is possible. Delete one first."))
            : null;

    public static Refusal Unknown(Guid id) => new("saved-search-unknown", $"You keep no search '{id}'.") { Fields = ["id"] };

    public static StoredSavedSearches Rename(StoredSavedSearches stored, Guid id, string name) =>
        stored with { Searches = [.. stored.Searches.Select(search => search.Id == id ? search with { Name = name.Trim() } : search)] };

    public static StoredSavedSearches Delete(StoredSavedSearches stored, Guid id, Guid operation) => MarkSeen(stored, id) with
    {
        Searches = stored.Searches.RemoveAll(search => search.Id == id),
        Deleted = stored.Deleted.Remember(operation, new DeletedSearch(operation, id, stored.Searches.First(search => search.Id == id).CreatedAt)),
        Answered = [.. stored.Answered.Select(answered => answered.Search.Id == id ? answered with { Search = Emptied(id, answered.Search.CreatedAt) } : answered)],
    };

    /// <summary>With a command that was done, and what it is answered with.</summary>
    public static StoredSavedSearches Answer(StoredSavedSearches stored, Guid operation, SavedSearch answer) =>
        stored with { Answered = stored.Answered.Remember(operation, new AnsweredSearch(operation, answer)) };

    /// <summary>What a command that was done is answered with; null for one not done.</summary>
    public static SavedSearch? AnswerTo(StoredSavedSearches stored, Guid operation) =>
        operation == Guid.Empty ? null
        : stored.Answered.FirstOrDefault(done => done.Operation == operation) is { } answered ? answered.Search
        : stored.Deleted.FirstOrDefault(done => done.Operation == operation) is { } deleted ? Emptied(deleted.Search, deleted.CreatedAt)
        : null;

    private static SavedSearch Emptied(Guid id, DateTimeOffset createdAt) => new() { Id = id, Name = "", Text = "", CreatedAt = createdAt };

    public static StoredSavedSearches MarkSeen(StoredSavedSearches stored, Guid id) => stored with { Matches = stored.Matches.RemoveAll(match => match.Search == id) };

    public static StoredSavedSearches Notify(StoredSavedSearches stored, Guid? id, bool notify) =>
        stored with { Searches = [.. stored.Searches.Select(search => id is null || search.Id == id ? search with { Notify = notify } : search)] };

    /// <summary>Matches that a mail is due for; none within a day of the last mail.</summary>
    public static ImmutableArray<StoredMatch> DueForMail(StoredSavedSearches stored, DateTimeOffset now) =>
        stored.MailedAt is { } last && now - last < BetweenMails
            ? []
            : [.. stored.Matches.Where(match => !match.Mailed && stored.Searches.Any(search => search.Id == match.Search && search.Notify))];

    /// <summary>With these matches in a mail; where the person may see none of them any more there is none to send.</summary>
    public static StoredSavedSearches Mailed(StoredSavedSearches stored, ImmutableArray<StoredMatch> due, bool sent, DateTimeOffset now) => stored with
    {
        Matches = [.. stored.Matches.Select(match => due.Contains(match) ? match with { Mailed = true } : match)],
        MailedAt = sent ? now : stored.MailedAt,
    };

    /// <summary>Of a plan the newest edition counts; of too many matches the oldest go.</summary>
    public static StoredSavedSearches Note(StoredSavedSearches stored, PublishedEdition published, IReadOnlyCollection<StoredMatch> matches) => stored with
    {
        Matches =
        [
            .. stored.Matches.Where(old => !matches.Any(match => match.Search == old.Search && match.Match.Plan == old.Match.Plan))
                .Concat(matches.Where(match => stored.Searches.Any(search => search.Id == match.Search))).TakeLast(MostMatches),
        ],
        Looked = [.. stored.Looked.Append(published).TakeLast(MostLooked)],
    };

    public static ImmutableArray<SearchMatch> MatchesOf(StoredSavedSearches stored, Guid id) =>
        [.. stored.Matches.Where(match => match.Search == id).Select(match => match.Match).Reverse()];
}
