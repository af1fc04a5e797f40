using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Tests.Searching;

public sealed class SavedSearches(SearchingCluster searching)
{
    [Fact]
    public async Task show_what_was_published_since_and_is_found_until_it_is_marked_as_seen()
    {
        var city = await searching.Cluster.CityAsync();
        await searching.PublishAsync(city, "Filanda vecchia");
        var id = await SaveAsync("lucia", "filanda -cotone");

        await searching.PublishAsync(await searching.Cluster.CityAsync(), "Filanda di cotone");
        await searching.PublishAsync(await searching.Cluster.CityAsync(), "Altra cosa");
        Assert.Empty((await ReadAsync("lucia")).NewMatches);

        var third = await searching.Cluster.CityAsync();
        await searching.PublishAsync(third, "Le filande restaurate");
        var view = await ReadAsync("lucia");
        var match = Assert.Single(view.NewMatches);
        Assert.Equal(($"{third}/dup", 1, 1L), (match.Plan.Value, match.Edition, match.Count));
        Assert.Equal("Le filande restaurate", Assert.Single(view.NewHits).Document.Title);

        using (PrincipalContext.Act(User("lucia")))
        {
            Assert.True((await Searches("lucia").MarkSeenAsync(id)).IsDone);
        }

        Assert.Empty((await ReadAsync("lucia")).NewMatches);

        // An edition that was looked at is not looked at again, however often its fact is delivered.
        using (PrincipalContext.Act(Principal.System))
        {
            await Searches("lucia").NotePublicationAsync(new(match.Plan, 1), [id]);
        }

        Assert.Empty((await ReadAsync("lucia")).NewMatches);
    }

    [Fact]
    public async Task find_by_synonyms_too_also_by_those_that_a_network_added_later()
    {
        var city = await searching.Cluster.CityAsync();
        var network = await searching.NetworkAsync(city);
        await AddAsync(Tenant.Of(network), "mario", Role.Analyst);
        await SaveAsync("mario", "ghiacciaietta");
        using (PrincipalContext.Act(Principal.Operator))
        {
            await searching.Cluster.Grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network)).SetAsync([new("it", ["ghiacciaietta", "nevaia antica"])]);
        }

        await searching.PublishAsync(city, "Restauro della nevaia antica");
        using (PrincipalContext.Act(await searching.Cluster.PrincipalAsync("mario")))
        {
            Assert.Single((await Searches("mario").ReadAsync())[0].NewMatches);
        }
    }

    [Fact]
    public async Task match_with_the_rights_of_today_and_show_no_more_than_those()
    {
        var city = await searching.Cluster.CityAsync();
        var network = await searching.NetworkAsync(city);
        await AddAsync(Tenant.Of(network), "nora", Role.Analyst);
        await SaveAsync("nora", "lavatoio");
        await SaveAsync("orso", "lavatoio");

        await searching.PublishAsync(city, "Lavatoio riservato", Visibility.Networks, network);
        Assert.Empty((await ReadAsync("orso")).NewMatches);
        Assert.Single((await ReadAsync("nora")).NewMatches);

        using (PrincipalContext.Act(Principal.Operator))
        {
            await searching.Cluster.Members(Tenant.Of(network)).RemoveAsync("nora");
        }

        var without = await ReadAsync("nora");
        Assert.Empty(without.NewMatches);
        Assert.Empty(without.NewHits);
        await searching.PublishAsync(city, "Lavatoio ancora riservato", Visibility.Networks, network);
        await AddAsync(Tenant.Of(network), "nora", Role.Analyst);
        Assert.Equal(1, Assert.Single((await ReadAsync("nora")).NewMatches).Edition);
    }

    [Fact]
    public async Task forget_a_plan_that_was_withdrawn()
    {
        var city = await searching.Cluster.CityAsync();
        await SaveAsync("paola", "mulino");
        await searching.PublishAsync(city, "Mulino ad acqua");
        Assert.Single((await ReadAsync("paola")).NewMatches);

        using (PrincipalContext.Act(Principal.Operator))
        {
            await searching.Cluster.Plan(city).WithdrawAsync(Guid.NewGuid());
        }

        await Cluster.DeliverAsync(searching.Cluster.Plan(city));
        Assert.Empty((await ReadAsync("paola")).NewMatches);
    }

    [Fact]
    public async Task without_words_watch_for_all_that_passes_their_filter()
    {
        var (wanted, other) = (await searching.Cluster.CityAsync(), await searching.Cluster.CityAsync());
        await SaveAsync("quinto", "", new SearchFilter(SearchFacet.City, [wanted.Value]));
        await searching.PublishAsync(other, "Qualcosa");
        await searching.PublishAsync(wanted, "Qualcosa");

        Assert.Equal(wanted, Assert.Single((await ReadAsync("quinto")).NewMatches).Plan.City);
    }

    [Fact]
    public async Task are_renamed_deleted_and_limited_in_number()
    {
        var id = await SaveAsync("rita", "ponte");
        using var acting = PrincipalContext.Act(User("rita"));
        var own = Searches("rita");
        Assert.Equal("Ponti", (await own.RenameAsync(id, " Ponti ")).Value?.Name);
        Assert.Equal("search-name-invalid", (await own.RenameAsync(id, " ")).Refusal?.Code);
        Assert.Equal("search-name-invalid", (await own.SaveAsync(new() { Name = "a\nb", OperationId = Guid.NewGuid() })).Refusal?.Code);
        Assert.Equal(SearchRefusals.QueryTooLong, (await own.SaveAsync(new() { Name = "long", Text = new string('x', 2_000), OperationId = Guid.NewGuid() })).Refusal?.Code);
        Assert.Equal(id, (await own.SaveAsync(new() { Name = "again", OperationId = id })).Value?.Id);
        Assert.Equal("saved-search-unknown", (await own.MarkSeenAsync(Guid.NewGuid())).Refusal?.Code);
        Assert.True((await own.DeleteAsync(id)).IsDone);
        Assert.Equal("saved-search-unknown", (await own.DeleteAsync(id)).Refusal?.Code);
        Assert.Empty(await own.ReadAsync());

        for (var number = 0; number < 50; number++)
        {
            Assert.True((await own.SaveAsync(new() { Name = $"{number}", Text = "ponte", OperationId = Guid.NewGuid() })).IsDone);
        }

        Assert.Equal("too-many-saved-searches", (await own.SaveAsync(new() { Name = "51", OperationId = Guid.NewGuid() })).Refusal?.Code);
    }

    [Fact]
    public async Task are_changed_once_under_one_name_whatever_happened_since()
    {
        var (save, rename, mute) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        using var acting = PrincipalContext.Act(User("ugo"));
        var own = Searches("ugo");
        var saved = (await own.SaveAsync(new() { Name = "Ponte", Text = "ponte", Notify = true, OperationId = save })).Value!;
        var renamed = (await own.RenameAsync(saved.Id, "Ponti", rename)).Value!;
        Assert.False((await own.NotifyAsync(saved.Id, notify: false, mute)).Value?.Notify);
        Assert.True((await own.RenameAsync(saved.Id, "Viadotti")).IsDone);
        Assert.True((await own.NotifyAsync(saved.Id, notify: true)).IsDone);

        Assert.Equal(("Ponte", "Ponti"), ((await own.SaveAsync(new() { Name = "Ponte", Text = "ponte", OperationId = save })).Value?.Name, (await own.RenameAsync(saved.Id, "Ponti", rename)).Value?.Name));
        Assert.False((await own.NotifyAsync(saved.Id, notify: false, mute)).Value?.Notify);
        var kept = Assert.Single(await own.ReadAsync()).Search;
        Assert.Equal(("Viadotti", true), (kept.Name, kept.Notify));
        Assert.Equal("Ponti", renamed.Name);

        // What it said is gone with it; that it was done is not.
        Assert.True((await own.DeleteAsync(saved.Id)).IsDone);
        var again = (await own.SaveAsync(new() { Name = "Ponte", Text = "ponte", OperationId = save })).Value!;
        Assert.Equal((saved.Id, "", "", saved.CreatedAt), (again.Id, again.Name, again.Text, again.CreatedAt));
        Assert.Equal("", (await own.RenameAsync(saved.Id, "Ponti", rename)).Value?.Name);
        Assert.Empty(await own.ReadAsync());
    }

    [Fact]
    public async Task are_reached_by_their_owner_only()
    {
        await SaveAsync("sara", "torre");
        foreach (var caller in new[] { Principal.Anonymous, User("tina"), new(PrincipalKind.Anonymous, "sara") })
        {
            using (PrincipalContext.Act(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => Searches("sara").ReadAsync());
                await Assert.ThrowsAsync<AccessDeniedException>(() => Searches("sara").DeleteAsync(Guid.NewGuid()));
            }
        }
    }

    [Fact]
    public async Task are_told_in_a_persons_export_and_gone_with_its_erasure()
    {
        await SaveAsync("nora", "lanterna è accesa", new SearchFilter(SearchFacet.City, ["livorno"]));
        using var acting = PrincipalContext.Act(User("nora"));
        var told = Assert.Single((await searching.Cluster.Person("nora").ExportAsync()).Others, part => part.Name == "savedSearches");
        Assert.Contains("\"text\":\"lanterna è accesa\",\"filters\":[{\"facet\":\"City\",\"values\":[\"livorno\"]}]", told.Json, StringComparison.Ordinal);

        Assert.True((await searching.Cluster.Person("nora").EraseAsync()).IsDone);
        Assert.Empty(await Searches("nora").ReadAsync());
        Assert.DoesNotContain((await searching.Cluster.Person("nora").ExportAsync()).Others, part => part.Name == "savedSearches");
    }

    private static Principal User(string subject) => new(PrincipalKind.User, subject);

    private ISavedSearchesGrain Searches(string subject) => searching.Cluster.Grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject));

    private async Task<Guid> SaveAsync(string subject, string text, params ImmutableArray<SearchFilter> filters)
    {
        using (PrincipalContext.Act(User(subject)))
        {
            var saved = await Searches(subject).SaveAsync(new() { Name = "One of mine", Text = text, Filters = filters, OperationId = Guid.NewGuid() });
            Assert.True(saved.IsDone, saved.Refusal?.Message);
            return saved.Value.Id;
        }
    }

    private async Task<SavedSearchView> ReadAsync(string subject)
    {
        using (PrincipalContext.Act(await searching.Cluster.PrincipalAsync(subject)))
        {
            return Assert.Single(await Searches(subject).ReadAsync());
        }
    }

    private async Task AddAsync(Tenant tenant, string subject, Role role)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await searching.Cluster.Members(tenant).AddAsync(Some.Member(subject, role))).IsDone);
        }
    }
}
