using System.Text.Json;

namespace MunicipalBenchmark.GraphQL.Tests.Search;

public sealed class SavedSearches(TestServer server)
{
    private const string Save =
        """
        mutation ($input: SaveSearchInput!) { saveSearch(input: $input) {
          clientMutationId savedSearch { id name text useSynonyms filters { facet values } newCount } userErrors { code path } } }
        """;

    private const string Mine = "{ viewer { id savedSearches { id name newCount newMatches { planId edition count plan { id } } newHits { id } } } }";

    [Fact]
    public async Task Are_kept_shown_with_what_is_new_renamed_and_forgotten_by_their_owner()
    {
        var input = new { name = "Rifiuti", text = "rifiuti -porto", filter = new { missions = new[] { "09" } }, clientMutationId = "s1" };
        var saved = (await ChangeAsync("emma", Save, new { input })).GetProperty("saveSearch");
        var id = saved.GetProperty("savedSearch").GetProperty("id").GetString();
        Assert.Equal(
            """{"name":"Rifiuti","text":"rifiuti -porto","useSynonyms":true,"filters":[{"facet":"MISSION","values":["09"]}],"newCount":0}""",
            "{" + saved.GetProperty("savedSearch").GetRawText()[(saved.GetProperty("savedSearch").GetRawText().IndexOf(',', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(id, (await ChangeAsync("emma", Save, new { input })).GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString());

        var viewer = (await ChangeAsync("emma", Mine)).GetProperty("viewer");
        Assert.Equal("emma", viewer.GetProperty("id").GetString());
        var kept = Assert.Single(viewer.GetProperty("savedSearches").EnumerateArray());
        Assert.Equal("""[{"planId":"livorno/dup-2020-2022","edition":2,"count":7,"plan":{"id":"livorno/dup-2020-2022"}}]""", kept.GetProperty("newMatches").GetRawText());

        var renamed = await ChangeAsync("emma", """mutation ($id: ID!) { renameSavedSearch(input: { id: $id, name: "Waste" }) { savedSearch { name } } }""", new { id });
        Assert.Equal("Waste", renamed.GetProperty("renameSavedSearch").GetProperty("savedSearch").GetProperty("name").GetString());
        var notified = await ChangeAsync("emma", "mutation ($id: ID!) { notifySavedSearch(input: { id: $id, notify: true }) { savedSearch { notify } } }", new { id });
        Assert.True(notified.GetProperty("notifySavedSearch").GetProperty("savedSearch").GetProperty("notify").GetBoolean());
        Assert.Empty((await ChangeAsync("emma", "mutation ($id: ID!) { markSeen(input: { id: $id }) { userErrors { code } } }", new { id })).GetProperty("markSeen").GetProperty("userErrors").EnumerateArray());
        Assert.Empty((await ChangeAsync("emma", "mutation ($id: ID!) { deleteSavedSearch(input: { id: $id }) { userErrors { code } } }", new { id })).GetProperty("deleteSavedSearch").GetProperty("userErrors").EnumerateArray());
        Assert.Empty((await ChangeAsync("emma", Mine)).GetProperty("viewer").GetProperty("savedSearches").EnumerateArray());
    }

    [Fact]
    public async Task Of_others_are_unknown()
    {
        var id = (await ChangeAsync("fabio", Save, new { input = new { name = "Porto" } })).GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString();

        Assert.Empty((await ChangeAsync("gina", Mine)).GetProperty("viewer").GetProperty("savedSearches").EnumerateArray());
        var stolen = await ChangeAsync("gina", "mutation ($id: ID!) { deleteSavedSearch(input: { id: $id }) { userErrors { code } savedSearch { id } } }", new { id });
        Assert.Equal("SAVED_SEARCH_UNKNOWN", stolen.GetProperty("deleteSavedSearch").GetProperty("userErrors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Need_somebody_who_is_signed_in()
    {
        Assert.Equal(JsonValueKind.Null, (await server.DataAsync(Mine)).GetProperty("viewer").ValueKind);
        var answer = await server.AskAsync(Save, new { input = new { name = "Porto" } });
        Assert.Equal("FORBIDDEN", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Are_refused_with_a_user_error()
    {
        var refused = (await ChangeAsync("ines", Save, new { input = new { name = "" } })).GetProperty("saveSearch");
        Assert.Equal("""[{"code":"SEARCH_NAME_INVALID","path":["name"]}]""", refused.GetProperty("userErrors").GetRawText());
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("savedSearch").ValueKind);
    }

    private async Task<JsonElement> ChangeAsync(string caller, string query, object? variables = null)
    {
        var answer = await server.AskAsAsync(caller, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }
}
