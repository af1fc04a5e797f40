using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <inheritdoc cref="ISavedSearchesGrain"/>
[GrainType("mb.saved-searches")]
internal sealed class SavedSearchesGrain(
    [PersistentState(StateNames.SavedSearches)] IPersistentState<StoredSavedSearches> storage, IPlanIndex index, ISearchTerms terms, SearchCaller caller, TimeProvider time)
    : Grain, ISavedSearchesGrain
{
    private const int MostHits = 20;
    private StoredSavedSearches _stored = new();

    private string Subject => GrainKeys.SubjectOf(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = storage.State;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<SavedSearchView>> ReadAsync()
    {
        var stored = _stored;
        var reader = PrincipalContext.Current!;
        return [.. await Task.WhenAll(stored.Searches.Select(async search =>
            await ViewAsync(search, SavedSearchRules.MatchesOf(stored, search.Id), reader) ?? new() { Search = search }))];
    }

    /// <inheritdoc/>
    public async Task<Outcome<SavedSearch>> SaveAsync(SaveSearch command)
    {
        if ((SavedSearchRules.AnswerTo(_stored, command.OperationId) ?? _stored.Searches.FirstOrDefault(search => search.Id == command.OperationId)) is { } kept)
        {
            return kept;
        }

        if ((SavedSearchRules.CheckName(command.Name) ?? SavedSearchRules.CheckNumber(_stored)) is { } refusal)
        {
            return refusal;
        }

        var search = new SavedSearch
        {
            Id = command.OperationId,
            Name = command.Name.Trim(),
            Text = command.Text,
            Filters = command.Filters,
            UseSynonyms = command.UseSynonyms,
            CreatedAt = time.GetUtcNow(),
            Notify = command.Notify,
        };

        // Whatever a search of it would be refused for; an index that is away is no reason.
        var tried = await index.SearchAsync(await caller.CompleteAsync(RequestOf(search), PrincipalContext.Current!), CancellationToken.None);
        if (!tried.IsDone && tried.Refusal.Code != SearchRefusals.Unavailable)
        {
            return tried.Refusal;
        }

        await ChangeAsync(SavedSearchRules.Answer(_stored with { Searches = _stored.Searches.Add(search) }, command.OperationId, search));
        return search;
    }

    /// <inheritdoc/>
    public async Task<Outcome<SavedSearch>> RenameAsync(Guid id, string name, Guid operation = default) =>
        SavedSearchRules.AnswerTo(_stored, operation) is { } done ? done
        : SavedSearchRules.CheckName(name) is { } refusal ? refusal
        : await ChangeOnceAsync(id, operation, stored => SavedSearchRules.Rename(stored, id, name));

    /// <inheritdoc/>
    public async Task<Outcome<SavedSearch>> DeleteAsync(Guid id, Guid operation = default) =>
        (SavedSearchRules.AnswerTo(_stored, operation) ?? await ChangeAsync(id, stored => SavedSearchRules.Delete(stored, id, operation))) is { } deleted
            ? deleted
            : SavedSearchRules.Unknown(id);

    /// <inheritdoc/>
    public async Task<Outcome<SavedSearch>> MarkSeenAsync(Guid id, Guid operation = default) =>
        SavedSearchRules.AnswerTo(_stored, operation) is { } done ? done : await ChangeOnceAsync(id, operation, stored => SavedSearchRules.MarkSeen(stored, id));

    /// <inheritdoc/>
    public async Task<Outcome<SavedSearch>> NotifyAsync(Guid id, bool notify, Guid operation = default) =>
        SavedSearchRules.AnswerTo(_stored, operation) is { } done ? done : await ChangeOnceAsync(id, operation, stored => SavedSearchRules.Notify(stored, id, notify));

    /// <inheritdoc/>
    public Task StopNotifyingAsync() => ChangeAsync(SavedSearchRules.Notify(_stored, null, notify: false));

    /// <inheritdoc/>
    public async Task<SavedSearchDigest?> TakeDigestAsync()
    {
        var due = SavedSearchRules.DueForMail(_stored, time.GetUtcNow());
        if (due.IsEmpty)
        {
            return null;
        }

        var principal = await PrincipalAsync();
        var views = new List<SavedSearchView>();
        foreach (var search in _stored.Searches)
        {
            var matches = due.Where(match => match.Search == search.Id).Select(match => match.Match).Reverse().ToImmutableArray();
            if (await ViewAsync(search, matches, principal) is not { } view)
            {
                // The index is away: another time.
                return null;
            }

            if (!view.NewMatches.IsEmpty)
            {
                views.Add(view);
            }
        }

        await WriteAsync(SavedSearchRules.Mailed(_stored, due, views.Count > 0, time.GetUtcNow()));
        return views.Count > 0 ? new([.. views]) : null;
    }

    /// <inheritdoc/>
    public async Task NotePublicationAsync(PublishedEdition published, ImmutableArray<Guid> searches)
    {
        if (_stored.Looked.Contains(published))
        {
            return;
        }

        var principal = await PrincipalAsync();
        var matches = new List<StoredMatch>();
        foreach (var search in _stored.Searches.Where(search => searches.Contains(search.Id)))
        {
            var found = await index.SearchAsync(await caller.CompleteAsync(RequestOf(search, published.Plan), principal), CancellationToken.None);
            if (found.Refusal is { Code: SearchRefusals.Unavailable } away)
            {
                throw new SearchUnavailableException(away.Message);
            }

            if (found.IsDone && found.Value.Total > 0)
            {
                matches.Add(new(search.Id, new(published.Plan, published.Edition, time.GetUtcNow(), found.Value.Total)));
            }
        }

        await WriteAsync(SavedSearchRules.Note(_stored, published, matches));
    }

    /// <summary>Who the person is now: it may have lost a role since the search was saved, or gained one.</summary>
    private async Task<Principal> PrincipalAsync() =>
        ((await GrainFactory.GetGrain<IPersonGrain>(GrainKeys.OfPerson(Subject)).ReadAsync()) with { ActingFor = null }).ToPrincipal();

    private static SearchRequest RequestOf(SavedSearch search, params ImmutableArray<PlanId> plans) => new()
    {
        Text = search.Text,
        Viewer = SearchViewer.Public,
        Filters = plans.IsEmpty ? search.Filters : search.Filters.Add(new(SearchFacet.Plan, [.. plans.Select(plan => plan.Value)])),
        UseSynonyms = search.UseSynonyms,
        PageSize = 0,
        Strict = true,
    };

    /// <summary>A search with those of its matches that somebody may see; null while the index is away.</summary>
    private async Task<SavedSearchView?> ViewAsync(SavedSearch search, ImmutableArray<SearchMatch> matches, Principal viewer)
    {
        if (matches.IsEmpty)
        {
            return new() { Search = search };
        }

        var request = RequestOf(search, [.. matches.Select(match => match.Plan)]) with { PageSize = MostHits, Facets = [SearchFacet.Plan] };
        var found = await index.SearchAsync(await caller.CompleteAsync(request, viewer), CancellationToken.None);
        if (!found.IsDone)
        {
            return found.Refusal.Code == SearchRefusals.Unavailable ? null : new() { Search = search };
        }

        var counts = found.Value.Facets[0].Values.ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        return new()
        {
            Search = search,
            NewMatches = [.. matches.Where(match => counts.ContainsKey(match.Plan.Value)).Select(match => match with { Count = counts[match.Plan.Value] })],
            NewHits = found.Value.Hits,
        };
    }

    /// <summary>Changes one search, remembers that the command was done, and answers the search as it is then.</summary>
    private async Task<Outcome<SavedSearch>> ChangeOnceAsync(Guid id, Guid operation, Func<StoredSavedSearches, StoredSavedSearches> change)
    {
        var next = change(_stored);
        if (next.Searches.FirstOrDefault(search => search.Id == id) is not { } after)
        {
            return SavedSearchRules.Unknown(id);
        }

        await ChangeAsync(SavedSearchRules.Answer(next, operation, after));
        return after;
    }

    /// <summary>Changes one search; answers it as it was, or null when there is none.</summary>
    private async Task<SavedSearch?> ChangeAsync(Guid id, Func<StoredSavedSearches, StoredSavedSearches> change)
    {
        if (_stored.Searches.FirstOrDefault(search => search.Id == id) is not { } before)
        {
            return null;
        }

        await ChangeAsync(change(_stored));
        return before;
    }

    private async Task ChangeAsync(StoredSavedSearches next)
    {
        var (before, after) = (_stored.Searches.ToDictionary(search => search.Id, search => search.Notify), next.Searches.ToDictionary(search => search.Id, search => search.Notify));

        // Listed before it is kept: a listed search that is not kept costs a question, the other way round one would never match.
        if (after.Any(search => !before.TryGetValue(search.Key, out var notify) || notify != search.Value))
        {
            await ListAsync(next.Searches.UnionBy(_stored.Searches, search => search.Id));
        }

        await WriteAsync(next);
        if (before.Keys.Any(id => !after.ContainsKey(id)))
        {
            await ListAsync(next.Searches);
        }
    }

    private async Task ListAsync(IEnumerable<SavedSearch> searches)
    {
        using var acting = PrincipalContext.Act(Principal.System);
        await GrainFactory.GetGrain<ISearchWatchGrain>(GrainKeys.OfSearchWatch(PublicationWatch.PartOf(Subject)))
            .PutAsync(Subject, [.. searches.Select(search => new WatchedSearch(search.Id, terms.Of(RequestOf(search)), search.Notify))]);
    }

    private async Task WriteAsync(StoredSavedSearches next)
    {
        await this.WriteAsync(storage, next);
        _stored = next;
    }
}
