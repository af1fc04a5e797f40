using Microsoft.Extensions.Configuration;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Tests.Searching;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.TestKit;

[assembly: AssemblyFixture(typeof(SearchingCluster))]

namespace MunicipalBenchmark.Grains.Tests.Searching;

/// <summary>The product's grains over the embedded index: what is published here is really searched.</summary>
public sealed class SearchingCluster : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);
    private static int _networks;
    private readonly TemporaryFolder _folder = new();

    public SearchingCluster()
        : this(null)
    {
    }

    internal SearchingCluster(TimeProvider? time) =>
        Cluster = new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Data:Directory"] = _folder.Path }).Build(), time);

    internal Cluster Cluster { get; }

    public ValueTask InitializeAsync() => Cluster.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A new network with members.</summary>
    internal async Task<NetworkId> NetworkAsync(params CityId[] members)
    {
        var id = NetworkId.Load($"searching-{Interlocked.Increment(ref _networks)}");
        using (PrincipalContext.Act(Principal.Operator))
        {
            await Network(id).CreateAsync($"Network {id}", null);
            foreach (var city in members)
            {
                Assert.True((await Network(id).AddMemberAsync(city, new(2020, 1, 1))).IsDone);
            }

            await Cluster.DeliverAsync(Network(id));
        }

        return id;
    }

    internal INetworkGrain Network(NetworkId id) => Cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(id));

    /// <summary>Publishes a plan with one objective, and waits until it is indexed and those who watch are told.</summary>
    internal async Task<Outcome<PlanView>> PublishAsync(CityId city, string title, Visibility visibility = Visibility.Public, params NetworkId[] networks)
    {
        var draft = new PlanDraft { Kind = PlanKind.Dup, Title = "A plan", Nodes = [new() { Id = "1", Level = NodeLevel.StrategicObjective, Title = title }] };
        Assert.True((await Cluster.ImportAsync(city, draft)).IsDone);
        using (PrincipalContext.Act(Principal.Operator))
        {
            var published = await Cluster.Plan(city).PublishAsync(new() { Visibility = visibility, Networks = [.. networks], OperationId = Guid.NewGuid() });
            if (published.IsDone)
            {
                await Cluster.DeliverAsync(Cluster.Plan(city));
            }

            return published;
        }
    }

    /// <summary>What a caller finds.</summary>
    internal async Task<SearchAnswer> SearchAsync(Principal caller, string text, params SearchFilter[] filters)
    {
        using (PrincipalContext.Act(caller))
        {
            var answer = await Cluster.Grains.GetGrain<ISearchGrain>(GrainKeys.Shared).SearchAsync(new() { Text = text, Viewer = SearchViewer.Public, Filters = [.. filters] });
            Assert.True(answer.IsDone, answer.Refusal?.Message);
            return answer.Value;
        }
    }

    internal async Task<long> CountAsync(Principal caller, string text, params SearchFilter[] filters) => (await SearchAsync(caller, text, filters)).Total;

    internal static Task SoonAsync(string what, Func<Task<bool>> condition) => Poll.UntilAsync(what, condition, Soon, TestContext.Current.CancellationToken);

    internal static Principal Somebody(Role role, string tenant, string id = "somebody") => new(PrincipalKind.User, id) { Memberships = [new(role, tenant)] };
}
