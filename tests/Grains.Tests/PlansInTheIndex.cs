using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class PlansInTheIndex(Cluster cluster)
{
    [Fact]
    public async Task a_published_plan_is_indexed_with_its_nodes_and_a_withdrawn_one_leaves_nothing()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan());
        var held = cluster.Index.Held[$"{city}/dup"];
        Assert.Equal(4, held.Documents.Length);
        Assert.All(held.Documents, document => Assert.Equal(Visibility.Public, document.Visibility));

        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Plan(city).WithdrawAsync(Guid.NewGuid());
        }

        await Cluster.DeliverAsync(cluster.Plan(city));
        Assert.Empty(cluster.Index.Held[$"{city}/dup"].Documents);
        Assert.True(cluster.Index.Held[$"{city}/dup"].Version > held.Version);
    }

    [Fact]
    public async Task an_index_that_is_away_delays_searching_and_nothing_else()
    {
        var city = await cluster.CityAsync();
        cluster.Index.AwayFor[$"{city}/dup"] = true;
        await cluster.ImportAsync(city, Some.Plan(Some.Row("09", "01", 100, 50)));
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Plan(city).PublishAsync(new() { OperationId = Guid.NewGuid() });
        }

        await Assert.ThrowsAsync<SearchUnavailableException>(() => Cluster.DeliverAsync(cluster.Plan(city)));
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var answer = await cluster.Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(new()
            {
                Indicator = IndicatorCode.Load("118:09:committed-rate"),
                Period = Period.AsOf(Some.MidYear),
                Focus = city,
            });
            Assert.Equal(50, answer.Value!.Focus!.Value);
        }

        Assert.False(cluster.Index.Held.ContainsKey($"{city}/dup"));
        cluster.Index.AwayFor.Clear();

        // A delivery that the plan began by itself before may fail yet.
        await Poll.UntilAsync("the index to be reached", () => TryDeliverAsync(city), TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal(4, cluster.Index.Held[$"{city}/dup"].Documents.Length);
    }

    [Fact]
    public async Task a_document_that_the_index_refuses_is_named_in_the_log_and_holds_nothing_up()
    {
        var city = await cluster.CityAsync();
        cluster.Index.RefusesOf[$"{city}/dup"] = true;
        await cluster.PublishAsync(city, Some.Plan());

        Assert.Contains(cluster.Log.Lines, line => line.Contains($"{city}/dup/1", StringComparison.Ordinal) && line.Contains("too long", StringComparison.Ordinal));
        Assert.Equal(4, cluster.Index.Held[$"{city}/dup"].Documents.Length);
    }

    [Fact]
    public async Task the_grain_says_what_its_caller_may_find_whatever_the_request_claims()
    {
        var claimed = new SearchRequest { Text = "x", Viewer = SearchViewer.All };
        var analyst = new Principal(PrincipalKind.User, "analyst") { Memberships = [new(Role.Analyst, "recs"), new(Role.Editor, "livorno")] };
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            await cluster.Grains.GetGrain<ISearchGrain>(GrainKeys.Shared).SearchAsync(claimed);
        }

        Assert.False(cluster.Index.LastViewer!.Everything);
        Assert.Empty(cluster.Index.LastViewer.Cities);
        var viewer = await ViewerAsync(analyst);
        Assert.Equal("livorno", Assert.Single(viewer.Cities).Value);
        Assert.Equal("recs", Assert.Single(viewer.Networks).Value);
        Assert.False(viewer.Everything);
        Assert.True((await ViewerAsync(Principal.Operator)).Everything);

        async Task<SearchViewer> ViewerAsync(Principal principal)
        {
            using (PrincipalContext.Act(principal))
            {
                await cluster.Grains.GetGrain<ISearchGrain>(GrainKeys.Shared).SearchAsync(claimed);
            }

            return cluster.Index.LastViewer!;
        }
    }

    private async Task<bool> TryDeliverAsync(CityId city)
    {
        try
        {
            await Cluster.DeliverAsync(cluster.Plan(city));
            return true;
        }
        catch (SearchUnavailableException)
        {
            return false;
        }
    }
}
