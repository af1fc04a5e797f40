using System.Collections.Immutable;
using MunicipalBenchmark.Search.Saved;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>A person's saved searches as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-saved-searches")]
internal sealed record StoredSavedSearches
{
    /// <summary>The searches, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<SavedSearch> Searches { get => field.IsDefault ? [] : field; init; }

    /// <summary>Matches not seen yet, oldest first.</summary>
    [Id(1)]
    public ImmutableArray<StoredMatch> Matches { get => field.IsDefault ? [] : field; init; }

    /// <summary>Editions looked at lately, so that one told twice is noted once.</summary>
    [Id(2)]
    public ImmutableArray<PublishedEdition> Looked { get => field.IsDefault ? [] : field; init; }

    /// <summary>When the last mail was made; null before the first.</summary>
    [Id(3)]
    public DateTimeOffset? MailedAt { get; init; }

    /// <summary>The latest deletions, so that such a command can be sent again. What the searches said is gone.</summary>
    [Id(4)]
    public ImmutableArray<DeletedSearch> Deleted { get => field.IsDefault ? [] : field; init; }

    /// <summary>The latest other commands as they were answered, so that each can be sent again. Of a search that was deleted since, what it said is gone.</summary>
    [Id(5)]
    public ImmutableArray<AnsweredSearch> Answered { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A command about a search, and the search that it was answered with.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-answered-search")]
internal sealed record AnsweredSearch(Guid Operation, SavedSearch Search);

/// <summary>A search that was deleted.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-deleted-search")]
internal sealed record DeletedSearch(Guid Operation, Guid Search, DateTimeOffset CreatedAt);

/// <summary>A match of a search; once it was in a mail it is in none any more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-stored-match")]
internal sealed record StoredMatch(Guid Search, SearchMatch Match, bool Mailed = false);
