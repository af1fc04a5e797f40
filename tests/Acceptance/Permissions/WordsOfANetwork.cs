using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Synonyms that a network's administrator sets, and what a search makes of them.</summary>
[Collection(nameof(StageCollection))]
public sealed class WordsOfANetwork(Stage stage)
{
    private const string Set =
        """mutation { setNetworkSynonyms(input: { network: "rete-alta", groups: [{ language: "it", terms: ["pietraverde", "malachite"] }] }) { network { synonyms { terms } } userErrors { code } } }""";

    [Fact]
    public async Task Find_what_is_called_otherwise_and_are_named_in_the_answer()
    {
        Assert.Equal(0, (await SearchAsync("analyst")).GetProperty("totalCount").GetInt32());

        var set = await stage.Caller("network-admin").AskAsync(Set);
        Assert.Equal(0, set.Data.GetProperty("setNetworkSynonyms").GetProperty("userErrors").GetArrayLength());

        // The network's own people, and whoever searches its members.
        foreach (var found in new[] { await SearchAsync("analyst"), await SearchAsync("editor", "filter: { networks: [\"rete-alta\"] }, ") })
        {
            Assert.Contains("arenaria/malachite", found.GetProperty("nodes").EnumerateArray().Select(hit => hit.GetProperty("plan").GetProperty("id").GetString()));
            var used = Assert.Single(found.GetProperty("synonyms").EnumerateArray());
            Assert.Equal(("pietraverde", "rete-alta"), (used.GetProperty("typed").GetString(), used.GetProperty("network").GetString()));
            Assert.Equal("malachite", Assert.Single(used.GetProperty("also").EnumerateArray()).GetString());
        }

        Assert.Equal(0, (await SearchAsync("analyst of another network")).GetProperty("totalCount").GetInt32());
    }

    private async Task<JsonElement> SearchAsync(string caller, string filter = "")
    {
        var answer = await stage.Caller(caller).AskAsync($$"""{ search({{filter}}text: "pietraverde") { totalCount nodes { plan { id } } synonyms { typed also network } } }""");
        Assert.False(answer.HasErrors, answer.Text);
        return answer.Data.GetProperty("search");
    }
}
