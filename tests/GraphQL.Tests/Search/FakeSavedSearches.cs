using System.Collections.Concurrent;
using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Tests.Fakes;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Tests.Search;

/// <summary>Keeps searches for the time of a test; each has one new match.</summary>
internal sealed class FakeSavedSearches : Grain, ISavedSearchesGrain
{
    private static readonly ConcurrentDictionary<(string Subject, Guid Id), SavedSearch> Kept = new();

    private string Subject => GrainKeys.SubjectOf(this.GetPrimaryKeyString());

    public Task<ImmutableArray<SavedSearchView>> ReadAsync()
    {
        Check();
        return Task.FromResult<ImmutableArray<SavedSearchView>>(
        [
            .. Kept.Where(pair => pair.Key.Subject == Subject).Select(pair => new SavedSearchView { Search = pair.Value, NewMatches = [new(World.Plan, 2, World.At, 7)] }),
        ]);
    }

    public Task<Outcome<SavedSearch>> SaveAsync(SaveSearch command)
    {
        Check();
        return Task.FromResult<Outcome<SavedSearch>>(command.Name.Length == 0
            ? new Refusal("search-name-invalid", "Give a name.") { Fields = ["name"] }
            : Kept.GetOrAdd((Subject, command.OperationId), key => new()
            {
                Id = key.Id,
                Name = command.Name,
                Text = command.Text,
                Filters = command.Filters,
                UseSynonyms = command.UseSynonyms,
                CreatedAt = World.At,
                Notify = command.Notify,
            }));
    }

    public Task<Outcome<SavedSearch>> RenameAsync(Guid id, string name, Guid operation = default) => ChangeAsync(id, search => Kept[(Subject, id)] = search with { Name = name });

    public Task<Outcome<SavedSearch>> DeleteAsync(Guid id, Guid operation = default) => ChangeAsync(id, search => Kept.TryRemove((Subject, id), out var deleted) ? deleted : search);

    public Task<Outcome<SavedSearch>> MarkSeenAsync(Guid id, Guid operation = default) => ChangeAsync(id, search => search);

    public Task<Outcome<SavedSearch>> NotifyAsync(Guid id, bool notify, Guid operation = default) => ChangeAsync(id, search => Kept[(Subject, id)] = search with { Notify = notify });

    public Task StopNotifyingAsync() => throw new NotSupportedException();

    public Task<SavedSearchDigest?> TakeDigestAsync() => throw new NotSupportedException();

    public Task NotePublicationAsync(PublishedEdition published, ImmutableArray<Guid> searches) => throw new NotSupportedException();

    private Task<Outcome<SavedSearch>> ChangeAsync(Guid id, Func<SavedSearch, SavedSearch> change)
    {
        Check();
        return Task.FromResult<Outcome<SavedSearch>>(Kept.TryGetValue((Subject, id), out var search) ? change(search) : new Refusal("saved-search-unknown", "There is none.") { Fields = ["id"] });
    }

    // Stands for the rule Self of the call filter.
    private void Check()
    {
        if (PrincipalContext.Current is not { Kind: PrincipalKind.User } principal || principal.Id != Subject)
        {
            throw new AccessDeniedException("These are somebody's own.");
        }
    }
}
