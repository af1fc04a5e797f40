using System.Diagnostics;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Tests.Searching;

public sealed class WithdrawnPlans(SearchingCluster searching)
{
    [Fact]
    public async Task disappear_from_reading_lists_search_and_feed_by_themselves()
    {
        var city = await searching.Cluster.CityAsync();
        await searching.PublishAsync(city, "Dirigibile comunale");
        Assert.Equal("read listed found", await SeenAsync(city));

        using (PrincipalContext.Act(SearchingCluster.Somebody(Role.Publisher, city.Value)))
        {
            Assert.Equal(PlanState.Withdrawn, (await searching.Cluster.Plan(city).WithdrawAsync(Guid.NewGuid())).Value!.State);
        }

        // Nobody asks for the delivery. It takes milliseconds; that it is within a second holds on a machine that is not overloaded.
        var watch = Stopwatch.StartNew();
        await SearchingCluster.SoonAsync("the plan is gone everywhere", async () => await SeenAsync(city) == "");
        TestContext.Current.TestOutputHelper?.WriteLine($"Gone everywhere after {watch.ElapsedMilliseconds} ms.");
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var changes = await Directory.ListChangesAsync(0, int.MaxValue);
            Assert.Equal(ChangeKind.Removed, changes.Last(change => change.Subject == $"{city}/dup").Kind);
        }
    }

    [Fact]
    public async Task are_withdrawn_by_a_publisher_of_their_city_only()
    {
        var city = await searching.Cluster.CityAsync();
        await searching.PublishAsync(city, "Elicottero civico");
        foreach (var caller in new[] { Principal.Anonymous, SearchingCluster.Somebody(Role.Editor, city.Value), SearchingCluster.Somebody(Role.Publisher, "elsewhere") })
        {
            using (PrincipalContext.Act(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => searching.Cluster.Plan(city).WithdrawAsync(Guid.NewGuid()));
            }
        }

        Assert.Equal("read listed found", await SeenAsync(city, "elicottero"));
    }

    private IDirectoryGrain Directory => searching.Cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared);

    private async Task<string> SeenAsync(CityId city, string text = "dirigibile")
    {
        var found = await searching.CountAsync(Principal.Anonymous, text) > 0;
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            var read = await searching.Cluster.Plan(city).ReadAsync();
            var listed = await Directory.ListPlansAsync(city, 0, 10);
            return string.Join(' ', new[] { read is null ? null : "read", listed.Total == 0 ? null : "listed", found ? "found" : null }.OfType<string>());
        }
    }
}
