using System.Collections.Concurrent;
using System.Collections.Immutable;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>An index that keeps the newest change of each source, and can be away.</summary>
internal sealed class RecordingIndex : IPlanIndex
{
    public ConcurrentDictionary<string, IndexChange> Held { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources whose changes it cannot take just now.</summary>
    public ConcurrentDictionary<string, bool> AwayFor { get; } = new(StringComparer.Ordinal);

    /// <summary>Sources of whose changes it refuses a document.</summary>
    public ConcurrentDictionary<string, bool> RefusesOf { get; } = new(StringComparer.Ordinal);

    public SearchViewer? LastViewer { get; private set; }

    public Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            if (AwayFor.ContainsKey(change.Source))
            {
                throw new SearchUnavailableException("The index is away.");
            }

            Held.AddOrUpdate(change.Source, change, (_, held) => change.Version >= held.Version ? change : held);
        }

        return Task.FromResult(new IndexReceipt
        {
            Applied = changes.Length,
            Stale = 0,
            Failures = [.. changes.Where(change => RefusesOf.ContainsKey(change.Source)).Select(change => new IndexFailure(change.Source, $"{change.Source}/1", "too long"))],
        });
    }

    public Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => Note<SearchAnswer>(request.Viewer);

    public Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => Note<SuggestAnswer>(request.Viewer);

    public Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken) => Note<SimilarAnswer>(request.Viewer);

    public Task<IndexHealth> HealthAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new IndexHealth(IndexState.Ready, "a dictionary", Held.Count, "of a test"));

    public Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken) => throw new NotSupportedException("Nothing here rebuilds.");

    private Task<Outcome<T>> Note<T>(SearchViewer viewer)
        where T : class
    {
        LastViewer = viewer;
        return Task.FromResult<Outcome<T>>(new Refusal("noted", "The viewer was noted."));
    }
}
