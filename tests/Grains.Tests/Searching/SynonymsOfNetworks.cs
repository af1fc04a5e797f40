using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Tests.Searching;

public sealed class SynonymsOfNetworks(SearchingCluster searching)
{
    [Fact]
    public async Task are_used_and_named_where_the_network_s_people_search_or_its_members_are_searched()
    {
        var city = await searching.Cluster.CityAsync();
        var network = await searching.NetworkAsync(city);
        await searching.PublishAsync(city, "Recupero del gasometro");
        SearchFilter ofNetwork = new(SearchFacet.Network, [network.Value]);
        Assert.Equal(0, await searching.CountAsync(Analyst(network), "opificiotto"));

        using (PrincipalContext.Act(SearchingCluster.Somebody(Role.NetworkAdmin, network.Value)))
        {
            Assert.True((await Synonyms(network).SetAsync([new("it", ["opificiotto", "  gasometro "])])).IsDone);
        }

        var answer = await searching.SearchAsync(Analyst(network), "opificiotto");
        Assert.Equal(1, answer.Total);
        var applied = Assert.Single(answer.Synonyms);
        Assert.Equal(("opificiotto", "gasometro", network), (applied.Typed, Assert.Single(applied.Also), applied.Network));
        Assert.Equal(1, await searching.CountAsync(Principal.Anonymous, "opificiotto", ofNetwork));
        Assert.Equal(0, await searching.CountAsync(Principal.Anonymous, "opificiotto"));
    }

    [Fact]
    public async Task are_set_by_who_runs_the_network_only()
    {
        var network = await searching.NetworkAsync();
        foreach (var caller in new[] { Principal.Anonymous, Analyst(network), SearchingCluster.Somebody(Role.NetworkAdmin, "another-network") })
        {
            using (PrincipalContext.Act(caller))
            {
                await Assert.ThrowsAsync<AccessDeniedException>(() => Synonyms(network).SetAsync([]));
            }
        }
    }

    [Fact]
    public async Task are_refused_with_the_place_of_what_is_wrong()
    {
        var network = await searching.NetworkAsync();
        using var acting = PrincipalContext.Act(Principal.Operator);
        ImmutableArray<SynonymGroup>[] wrong =
        [
            [new("it", ["uno", "due"]), new("fr", ["un", "deux"])],
            [new("it", ["uno", "due"]), new("it", ["solo"])],
            [new("it", ["uno", "due"]), new("it", ["uno", " "])],
            [new("it", ["uno", "due"]), new("it", ["uno", "due tre quattro cinque sei sette otto"])],
            [new("it", ["uno", "due"]), new("it", ["uno", new string('x', 101)])],
            [new("it", ["uno", "due"]), new("it", ["uno", "du\u0000e"])],
        ];
        foreach (var groups in wrong)
        {
            var refused = await Synonyms(network).SetAsync(groups);
            Assert.Equal("synonyms-invalid", refused.Refusal?.Code);
            Assert.Equal("groups[1]", Assert.Single(refused.Refusal!.Fields));
        }

        Assert.Equal("too-many-synonyms", (await Synonyms(network).SetAsync([.. Enumerable.Repeat(new SynonymGroup("it", ["uno", "due"]), 501)])).Refusal?.Code);
        Assert.Equal("network-unknown", (await Synonyms(NetworkId.Load("no-such-network-at-all")).SetAsync([])).Refusal?.Code);
        Assert.Empty(await Synonyms(network).ReadAsync());
    }

    private static Principal Analyst(NetworkId network) => SearchingCluster.Somebody(Role.Analyst, network.Value);

    private INetworkSynonymsGrain Synonyms(NetworkId network) => searching.Cluster.Grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network));
}
