using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Search.Saved;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Tests.Searching;

public sealed class MailOfSavedSearches : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private readonly SearchingCluster _searching;

    public MailOfSavedSearches() => _searching = new(_clock);

    public ValueTask InitializeAsync() => _searching.InitializeAsync();

    public ValueTask DisposeAsync() => _searching.DisposeAsync();

    [Fact]
    public async Task is_due_at_most_once_a_day_and_holds_each_publication_once()
    {
        await SaveAsync("lucia", "filanda", notify: true);
        await SaveAsync("lucia", "ponte", notify: false);
        await PublishAsync("Filanda vecchia");
        await PublishAsync("Ponte vecchio");
        var first = await TakeAsync("lucia");
        Assert.Equal("filanda", Assert.Single(first!.Searches).Search.Name);
        Assert.Equal("Filanda vecchia", Assert.Single(first.Searches[0].NewHits).Document.Title);
        Assert.Null(await TakeAsync("lucia"));

        var second = await PublishAsync("Filanda nuova");
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.Null(await TakeAsync("lucia"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(second, Assert.Single(Assert.Single((await TakeAsync("lucia"))!.Searches).NewMatches).Plan.City);

        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await TakeAsync("lucia"));

        // Mailed is not seen: the searches still show both.
        using (PrincipalContext.Act(User("lucia")))
        {
            Assert.Equal(2, (await Searches("lucia").ReadAsync())[0].NewMatches.Length);
        }
    }

    [Fact]
    public void is_not_made_again_of_the_state_that_was_written_before_it_went_out()
    {
        var (search, at) = (Guid.NewGuid(), new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        var before = new StoredSavedSearches
        {
            Searches = [new() { Id = search, Name = "Mulini", Text = "mulino", CreatedAt = at, Notify = true }],
            Matches = [new(search, new(PlanId.Load("livorno/dup"), 1, at, 2))],
        };
        var due = SavedSearchRules.DueForMail(before, at);

        var written = SavedSearchRules.Mailed(before, due, sent: true, at);

        Assert.Single(due);
        Assert.Empty(SavedSearchRules.DueForMail(written, at.AddDays(2)));
        Assert.Single(SavedSearchRules.MatchesOf(written, search));
    }

    [Fact]
    public async Task holds_only_what_the_person_may_see_when_it_is_made()
    {
        var city = await _searching.Cluster.CityAsync();
        var network = await _searching.NetworkAsync(city);
        using (PrincipalContext.Act(Principal.Operator))
        {
            await _searching.Cluster.Members(Tenant.Of(network)).AddAsync(Some.Member("nora", Role.Analyst));
        }

        await SaveAsync("nora", "lavatoio", notify: true);
        await _searching.PublishAsync(city, "Lavatoio riservato", Visibility.Networks, network);
        using (PrincipalContext.Act(Principal.Operator))
        {
            await _searching.Cluster.Members(Tenant.Of(network)).RemoveAsync("nora");
        }

        Assert.Null(await TakeAsync("nora"));

        // And no day is lost by a mail that was not made.
        await PublishAsync("Lavatoio di tutti");
        Assert.Single((await TakeAsync("nora"))!.Searches[0].NewMatches);
    }

    [Fact]
    public async Task is_for_those_who_want_it_until_they_stop_it_or_are_erased()
    {
        var id = await SaveAsync("olga", "torre", notify: false);
        Assert.DoesNotContain("olga", await NotifiedAsync());
        using (PrincipalContext.Act(User("olga")))
        {
            Assert.True((await Searches("olga").NotifyAsync(id, notify: true)).Value?.Notify);
            Assert.Equal("saved-search-unknown", (await Searches("olga").NotifyAsync(Guid.NewGuid(), notify: true)).Refusal?.Code);
        }

        Assert.Contains("olga", await NotifiedAsync());
        await PublishAsync("Torre civica");
        using (PrincipalContext.Act(User("olga")))
        {
            await Searches("olga").StopNotifyingAsync();
        }

        Assert.DoesNotContain("olga", await NotifiedAsync());
        Assert.Null(await TakeAsync("olga"));

        await SaveAsync("olga", "campanile", notify: true);
        using (PrincipalContext.Act(User("olga")))
        {
            var exported = (await _searching.Cluster.Person("olga").ExportAsync()).Others.Single(part => part.Name == "savedSearches");
            Assert.Contains("campanile", exported.Json, StringComparison.Ordinal);
            Assert.True((await _searching.Cluster.Person("olga").EraseAsync()).IsDone);
            Assert.Empty(await Searches("olga").ReadAsync());
        }

        Assert.DoesNotContain("olga", await NotifiedAsync());
    }

    private static Principal User(string subject) => new(PrincipalKind.User, subject);

    private ISavedSearchesGrain Searches(string subject) => _searching.Cluster.Grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject));

    private async Task<Guid> SaveAsync(string subject, string text, bool notify)
    {
        using (PrincipalContext.Act(User(subject)))
        {
            var saved = await Searches(subject).SaveAsync(new() { Name = text, Text = text, Notify = notify, OperationId = Guid.NewGuid() });
            Assert.True(saved.IsDone, saved.Refusal?.Message);
            return saved.Value.Id;
        }
    }

    private async Task<CityId> PublishAsync(string title)
    {
        var city = await _searching.Cluster.CityAsync();
        await _searching.PublishAsync(city, title);
        return city;
    }

    private async Task<SavedSearchDigest?> TakeAsync(string subject)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            return await Searches(subject).TakeDigestAsync();
        }
    }

    private async Task<string[]> NotifiedAsync()
    {
        using (PrincipalContext.Act(Principal.System))
        {
            var parts = await Task.WhenAll(Enumerable.Range(0, GrainKeys.SearchWatchParts)
                .Select(part => _searching.Cluster.Grains.GetGrain<ISearchWatchGrain>(GrainKeys.OfSearchWatch(part)).ListNotifiedAsync()));
            return [.. parts.SelectMany(part => part)];
        }
    }
}
