using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A change that is sent again under its <c>clientMutationId</c> after other changes of the same thing: done once, and answered as the first time.</summary>
[Collection(nameof(StageCollection))]
public sealed class SentAgainAfterOthers(Stage stage)
{
    private const string Kept = "savedSearch { id name notify } userErrors { code } clientMutationId";

    [Fact]
    public async Task Does_not_keep_a_search_again_that_was_deleted()
    {
        const string Save = """saveSearch(input: { clientMutationId: "save-once", name: "Boschi", text: "bosco" })""";
        var first = await ChangeAsync("editor", Save, Kept);
        var id = first.GetProperty("savedSearch").GetProperty("id").GetString()!;
        Assert.Contains((id, "Boschi", false), await SearchesAsync());
        await ChangeAsync("editor", $$"""deleteSavedSearch(input: { id: "{{id}}" })""", Kept);

        var again = await ChangeAsync("editor", Save, Kept);

        // What it said is gone with it.
        Assert.Equal((id, "", "save-once"), (again.GetProperty("savedSearch").GetProperty("id").GetString(), again.GetProperty("savedSearch").GetProperty("name").GetString(), again.GetProperty("clientMutationId").GetString()));
        Assert.DoesNotContain(await SearchesAsync(), search => search.Id == id);
    }

    [Fact]
    public async Task Does_not_take_back_what_a_search_was_changed_to_since()
    {
        var id = (await ChangeAsync("editor", """saveSearch(input: { name: "Fiumi", text: "fiume" })""", Kept)).GetProperty("savedSearch").GetProperty("id").GetString()!;
        var rename = $$"""renameSavedSearch(input: { clientMutationId: "rename-once", id: "{{id}}", name: "Torrenti" })""";
        var mail = $$"""notifySavedSearch(input: { clientMutationId: "mail-once", id: "{{id}}", notify: true })""";
        var (renamed, mailed) = (await ChangeAsync("editor", rename, Kept), await ChangeAsync("editor", mail, Kept));
        await ChangeAsync("editor", $$"""renameSavedSearch(input: { id: "{{id}}", name: "Laghi" })""", Kept);
        await ChangeAsync("editor", $$"""notifySavedSearch(input: { id: "{{id}}", notify: false })""", Kept);

        Assert.Equal((renamed.GetRawText(), mailed.GetRawText()), ((await ChangeAsync("editor", rename, Kept)).GetRawText(), (await ChangeAsync("editor", mail, Kept)).GetRawText()));
        Assert.Contains((id, "Laghi", false), await SearchesAsync());
    }

    [Theory]
    [InlineData("platform-admin", "mb:once-defined", "null")]
    [InlineData("network-admin", "rete-alta:once-defined", "\"rete-alta\"")]
    public async Task Does_not_define_an_indicator_again_that_was_changed_since(string caller, string code, string network)
    {
        const string Selection = "indicator { version } userErrors { code } clientMutationId";
        string Define(string formula, string? name) =>
            $$"""
            defineIndicator(input: { clientMutationId: {{(name is null ? "null" : $"\"{name}\"")}}, network: {{network}}, code: "{{code}}", unit: KM, polarity: HIGHER, formula: "{{formula}}", source: "A test.",
              name: { it: "Sentieri", en: "Paths" }, description: { it: "Sentieri segnati.", en: "Paths with signs." } })
            """;
        var first = await ChangeAsync(caller, Define("counted in spring", "define-once"), Selection);
        Assert.Equal(2, Version(await ChangeAsync(caller, Define("counted in autumn", null), Selection)));

        Assert.Equal(first.GetRawText(), (await ChangeAsync(caller, Define("counted in spring", "define-once"), Selection)).GetRawText());

        Assert.Equal(1, Version(first));
        Assert.Equal(2, (await stage.Caller(caller).AskAsync($$"""{ indicator(code: "{{code}}") { version } }""")).Data.GetProperty("indicator").GetProperty("version").GetInt32());
    }

    private static int Version(JsonElement payload) => payload.GetProperty("indicator").GetProperty("version").GetInt32();

    private async Task<JsonElement> ChangeAsync(string caller, string mutation, string selection)
    {
        var answer = await stage.Caller(caller).AskAsync($"mutation {{ change: {mutation} {{ {selection} }} }}", asPerson: true);
        Assert.False(answer.HasErrors, answer.Text);
        var payload = answer.Data.GetProperty("change");
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() == 0, answer.Text);
        return payload;
    }

    private async Task<(string Id, string Name, bool Notify)[]> SearchesAsync()
    {
        var answer = await stage.Caller("editor").AskAsync("{ viewer { savedSearches { id name notify } } }", asPerson: true);
        return [.. answer.Data.GetProperty("viewer").GetProperty("savedSearches").EnumerateArray().Select(search => (search.GetProperty("id").GetString()!, search.GetProperty("name").GetString()!, search.GetProperty("notify").GetBoolean()))];
    }
}
