using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class PlanPublication(Cluster cluster)
{
    private static readonly Principal Stranger = new(PrincipalKind.User, "stranger") { Memberships = [new(Role.Publisher, "elsewhere")] };

    [Fact]
    public async Task a_draft_is_seen_by_the_city_and_by_nobody_else()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());

        Assert.Null(await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadAsync()));
        Assert.Null(await AsAsync(Stranger, () => cluster.Plan(city).ReadAsync()));
        var own = await AsAsync(new(PrincipalKind.User, "own") { Memberships = [new(Role.Editor, city.Value)] }, () => cluster.Plan(city).ReadAsync());
        Assert.Equal(PlanState.Draft, own!.State);
        Assert.Equal(3, own.Draft!.Nodes);
    }

    [Fact]
    public async Task a_published_edition_is_seen_by_everyone_with_its_nodes_and_their_history()
    {
        var city = await cluster.CityAsync();
        var view = await cluster.PublishAsync(city, Some.Plan() with { Indicators = [Some.Indicator("i", "1.01.01", "N. 3", 3)] });

        Assert.Equal((1, PlanState.Published), (view.Edition, view.State));
        var plan = await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadAsync());
        Assert.Equal(1, plan!.Edition);
        Assert.Null(plan.PublishedBy);
        var node = await AsAsync(Principal.Anonymous, () => Objective(city, "1.01.01").ReadAsync());
        Assert.Equal("Node 1.01.01", node!.Content.Node.Title);
        Assert.Equal("N. 3", Assert.Single(node.History).Figure.Raw);
    }

    [Fact]
    public async Task a_second_edition_takes_the_place_of_the_first_and_a_node_that_is_gone_is_gone()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan() with { Indicators = [Some.Indicator("i", "1.01", "N. 3", 3)] });
        var second = Some.Plan() with { Indicators = [Some.Indicator("i", "1.01", "N. 4", 4)] };
        var view = await cluster.PublishAsync(city, second with { Nodes = second.Nodes.RemoveAt(2) });

        Assert.Equal(2, view.Edition);
        Assert.Null(await AsAsync(Principal.Anonymous, () => Objective(city, "1.01.01").ReadAsync()));
        var node = await AsAsync(Principal.Anonymous, () => Objective(city, "1.01").ReadAsync());
        Assert.Equal(["N. 3", "N. 4"], node!.History.Select(revision => revision.Figure.Raw));
        Assert.Equal([1, 2], node.History.Select(revision => revision.Edition));
    }

    [Fact]
    public async Task an_import_leaves_the_published_edition_as_it_is()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan());
        await cluster.ImportAsync(city, Some.Plan() with { Title = "Another title" });

        var plan = await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadAsync());
        Assert.Equal(("A plan", 1), (plan!.Title, plan.Edition));
        var edition = await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadEditionAsync());
        Assert.Equal("A plan", edition!.Content.Title);
    }

    [Fact]
    public async Task a_private_edition_is_seen_by_the_city_only_and_enters_no_feed()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan(Some.Row("09", "01", 100, 50)), Visibility.Private);

        Assert.Null(await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadAsync()));
        Assert.Null(await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadEditionAsync()));
        Assert.Null(await AsAsync(Stranger, () => Objective(city, "1.01").ReadAsync()));
        Assert.NotNull(await AsAsync(Principal.Operator, () => cluster.Plan(city).ReadEditionAsync()));
        var changes = await AsAsync(Principal.Anonymous, () => cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListChangesAsync(0, 10_000));
        Assert.DoesNotContain(changes, change => change.Subject == PlanId.Of(city, "dup").Value && change.Kind == ChangeKind.Upserted);
    }

    [Fact]
    public async Task the_same_command_sent_again_is_done_once()
    {
        var city = await cluster.CityAsync();
        var import = Some.Import(Some.Plan());
        var publish = new PublishPlan { OperationId = Guid.NewGuid() };
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Plan(city).ImportAsync(import);
            await cluster.Plan(city).ImportAsync(import);
            var first = await cluster.Plan(city).PublishAsync(publish);
            var second = await cluster.Plan(city).PublishAsync(publish);
            Assert.Equal((1, 1), (first.Value!.Edition, second.Value!.Edition));
            var again = await cluster.Plan(city).PublishAsync(new() { OperationId = Guid.NewGuid() });
            Assert.Equal("nothing-to-publish", again.Refusal!.Code);
        }
    }

    [Fact]
    public async Task a_withdrawn_plan_is_gone_for_readers_and_leaves_a_tombstone()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan(Some.Row("09", "01", 100, 50)));
        using (PrincipalContext.Act(Principal.Operator))
        {
            var operation = Guid.NewGuid();
            Assert.Equal(PlanState.Withdrawn, (await cluster.Plan(city).WithdrawAsync(operation)).Value!.State);
            Assert.Equal(PlanState.Withdrawn, (await cluster.Plan(city).WithdrawAsync(operation)).Value!.State);
            Assert.Equal("not-published", (await cluster.Plan(city).WithdrawAsync(Guid.NewGuid())).Refusal!.Code);
        }

        await Cluster.DeliverAsync(cluster.Plan(city));
        Assert.Null(await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadAsync()));
        var changes = await AsAsync(Principal.Anonymous, () => cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListChangesAsync(0, 10_000));
        Assert.Equal(ChangeKind.Removed, changes.Last(change => change.Subject == PlanId.Of(city, "dup").Value).Kind);
    }

    [Fact]
    public async Task a_plan_of_an_unknown_city_is_refused()
    {
        var outcome = await cluster.ImportAsync(CityId.Load("nowhere"), Some.Plan());
        Assert.Equal("city-unknown", outcome.Refusal!.Code);
    }

    [Fact]
    public async Task readers_are_answered_while_a_large_plan_is_published()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan());
        var large = Some.Plan() with { Nodes = [.. Enumerable.Range(1, 2000).Select(i => Some.Node($"n-{i}", NodeLevel.Action))] };
        await cluster.ImportAsync(city, large);
        var publication = AsAsync(Principal.Operator, () => cluster.Plan(city).PublishAsync(new() { OperationId = Guid.NewGuid() }));
        var seen = new HashSet<int>();
        do
        {
            var edition = await AsAsync(Principal.Anonymous, () => cluster.Plan(city).ReadEditionAsync());
            seen.Add(edition!.Number);
            Assert.Equal(edition.Number == 1 ? 3 : 2000, edition.Content.Nodes.Length);
            var node = await AsAsync(Principal.Anonymous, () => Objective(city, "1.01").ReadAsync());
            Assert.True(node is null || node.Content.Edition == 1);
        }
        while (!publication.IsCompleted);

        Assert.Equal(2, (await publication).Value!.Edition);
        Assert.Contains(1, seen);
    }

    private static async Task<T> AsAsync<T>(Principal principal, Func<Task<T>> call)
    {
        using (PrincipalContext.Act(principal))
        {
            return await call();
        }
    }

    private IObjectiveGrain Objective(CityId city, string node) =>
        cluster.Grains.GetGrain<IObjectiveGrain>(GrainKeys.OfObjective(PlanId.Of(city, "dup"), node));
}
