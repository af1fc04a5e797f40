using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <inheritdoc cref="ISearchWatchGrain"/>
[GrainType("mb.search-watch")]
internal sealed class SearchWatchGrain([PersistentState(StateNames.SearchWatch)] IPersistentState<StoredSearchWatch> storage) : Grain, ISearchWatchGrain
{
    private const int PersonsSideBySide = 8;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private StoredSearchWatch _stored = new();
    private Dictionary<string, List<(string Subject, Guid Search)>>? _byTerm;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = storage.State;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> IsEmptyAsync() => Task.FromResult(_stored.Watched.IsEmpty);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListNotifiedAsync() =>
        Task.FromResult<ImmutableArray<string>>([.. _stored.Watched.Where(person => person.Value.Any(search => search.Notify)).Select(person => person.Key)]);

    /// <inheritdoc/>
    public async Task PutAsync(string subject, ImmutableArray<WatchedSearch> searches)
    {
        await _gate.WaitAsync();
        try
        {
            var next = _stored with { Watched = searches.IsEmpty ? _stored.Watched.Remove(subject) : _stored.Watched.SetItem(subject, searches) };
            await this.WriteAsync(storage, next);
            _stored = next;
            _byTerm = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async Task MatchAsync(PublishedEdition published, ImmutableArray<string> terms)
    {
        var byTerm = _byTerm ??= ByTerm();
        var candidates = terms.Append("").SelectMany(term => byTerm.GetValueOrDefault(term, [])).Distinct().GroupBy(candidate => candidate.Subject, StringComparer.Ordinal);
        foreach (var persons in candidates.Chunk(PersonsSideBySide))
        {
            await Task.WhenAll(persons.Select(person => GrainFactory.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(person.Key))
                .NotePublicationAsync(published, [.. person.Select(candidate => candidate.Search)])));
        }
    }

    /// <summary>Searches by each of their words; those that may find anything by the empty one.</summary>
    private Dictionary<string, List<(string Subject, Guid Search)>> ByTerm()
    {
        var byTerm = new Dictionary<string, List<(string, Guid)>>(StringComparer.Ordinal);
        foreach (var (subject, searches) in _stored.Watched)
        {
            foreach (var search in searches)
            {
                foreach (var term in search.Terms.IsEmpty ? [""] : search.Terms)
                {
                    (byTerm.TryGetValue(term, out var list) ? list : byTerm[term] = []).Add((subject, search.Id));
                }
            }
        }

        return byTerm;
    }
}
