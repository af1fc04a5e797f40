using GraphQL;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>A search that you keep.</summary>
[Name("SavedSearch")]
internal sealed class SavedSearchItem(SavedSearchView view)
{
    /// <summary>Its id.</summary>
    [Id]
    public string Id => view.Search.Id.ToString();

    /// <summary>What you call it.</summary>
    public string Name => view.Search.Name;

    /// <summary>What was typed.</summary>
    public string Text => view.Search.Text;

    /// <summary>What it is narrowed by.</summary>
    [Complexity(1, 5)]
    public IReadOnlyList<SavedSearchFilter> Filters() => [.. view.Search.Filters.Select(filter => new SavedSearchFilter(filter))];

    /// <summary>False searches the words as typed only.</summary>
    public bool UseSynonyms => view.Search.UseSynonyms;

    /// <summary>Whether you get a mail, at most one a day for all your searches, when it finds something new.</summary>
    public bool Notify => view.Search.Notify;

    /// <summary>Since when you keep it.</summary>
    public DateTimeOffset CreatedAt => view.Search.CreatedAt;

    /// <summary>How many publications are new.</summary>
    public int NewCount => view.NewMatches.Length;

    /// <summary>Publications that it finds and that you did not mark as seen, newest first: those that you may see now.</summary>
    [Complexity(1, 10)]
    public IReadOnlyList<SearchMatchItem> NewMatches() => [.. view.NewMatches.Select(match => new SearchMatchItem(match))];

    /// <summary>What it finds in them, best first, at most 20.</summary>
    [Complexity(1, 20)]
    public IReadOnlyList<SearchHit> NewHits() => [.. view.NewHits.Select(hit => new SearchHit(hit))];
}
