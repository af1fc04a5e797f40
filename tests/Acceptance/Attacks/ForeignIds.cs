using System.Net;
using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Naming what is not one's own, in every way that a plan, node, city, document or key can be named.</summary>
[Collection(nameof(AttackCollection))]
public sealed class ForeignIds(Target target)
{
    private const string Plan = Target.PrivatePlan;

    // As written, by another case, with detours, escapes, look-alikes and ends of text.
    public static TheoryData<string> Spellings =>
    [
        "pisa/dup-2020-2022", "PISA/dup-2020-2022", "Pisa/DUP-2020-2022", "pisa/dup-2020-2022/", "/pisa/dup-2020-2022", "pisa//dup-2020-2022", "livorno/../pisa/dup-2020-2022",
        "./pisa/dup-2020-2022", "pisa/./dup-2020-2022", "pisa%2Fdup-2020-2022", "pisa%252Fdup-2020-2022", "pisa\\dup-2020-2022", "pisa\u2215dup-2020-2022", "pisa\uFF0Fdup-2020-2022",
        "p\u0456sa/dup-2020-2022", "pisa/dup\u20102020-2022", "pis\u0061\u0301/dup-2020-2022", "pisa/dup-2020-2022 ", " pisa/dup-2020-2022", "pisa/dup-2020-2022\u0000", "pisa/dup-2020-2022\n",
        "pisa/dup-2020-2022#1", "pisa/dup-2020-2022/1", "pisa/dup-2020-2022@1", "istat:050026/dup-2020-2022", "plan/pisa/dup-2020-2022", "*/dup-2020-2022", "pisa/*", "pisa/dup-2020-2022;livorno/dup-2020-2022",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task A_private_plan_is_not_read_by_any_spelling_of_its_id(string id)
    {
        foreach (var visitor in target.Others)
        {
            var answer = await visitor.AskAsync("query($id: ID!) { plan(id: $id) { title state revision document { name } nodes { nodes { title } } workingCopy { document { name } } pendingDifference { document { name } } } }", new { id });

            AssertNothing(answer, "plan");
        }
    }

    [Theory]
    [InlineData("1.01.01")]
    [InlineData("1")]
    [InlineData("1.01.01#1")]
    [InlineData("1.01.01/../1.01")]
    [InlineData("1%2E01")]
    [InlineData("\uFF11.01")]
    public async Task Nodes_of_a_private_plan_are_not_read_one_by_one(string node)
    {
        foreach (var visitor in target.Others)
        {
            // One by one: an error of the one would take the other's answer with it.
            AssertNothing(await visitor.AskAsync("query($id: ID!) { objective(id: $id) { id title } }", new { id = $"{Plan}/{node}" }), "objective");
            AssertNothing(await visitor.AskAsync("query($id: ID!) { similarObjectives(objective: $id) { title } }", new { id = $"{Plan}/{node}" }), "similarObjectives");
        }
    }

    [Theory]
    [InlineData("pisa")]
    [InlineData("istat:050026")]
    public async Task A_city_s_lists_and_the_search_name_no_private_plan(string city)
    {
        foreach (var visitor in target.Others)
        {
            var data = await visitor.DataAsync(
                "query($city: ID!, $text: String!) { city(id: $city) { plans { totalCount nodes { id title } } } search(text: $text) { totalCount nodes { id title } } suggest(text: $text) { text } changes(first: 200) { nodes { subject } } }",
                new { city, text = Target.Secret[..8] });

            Assert.Equal(0, data.GetProperty("city").GetProperty("plans").GetProperty("totalCount").GetInt32());
            Assert.DoesNotContain(Target.Secret, data.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Plan, data.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Its_own_people_do_read_it()
    {
        var data = await target.Piero.DataAsync("query($id: ID!) { plan(id: $id) { title nodes { nodes { title } } } }", new { id = Plan });

        Assert.Contains(Target.Secret, data.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_behind_a_public_plan_is_not_shown_to_others()
    {
        // The draft of a plan that everybody reads: by its own name, and as what is pending beside the edition.
        await target.ImportAsync("livorno", SmallPlan.Json(1).Replace("First v1", "First bozza-riservata", StringComparison.Ordinal));
        const string Query = "query($id: ID!) { plan(id: $id) { state title editCount revision workingCopy { nodeCount } pendingDifference { document { name } } nodes { nodes { title } } mappings { totalCount } } }";
        foreach (var visitor in new[] { target.Piero, target.Nina, target.Ugo, target.Stranger() })
        {
            var plan = (await visitor.DataAsync(Query, new { id = Target.PublicPlan })).GetProperty("plan");

            Assert.DoesNotContain("bozza-riservata", plan.ToString(), StringComparison.Ordinal);
            Assert.All(new[] { "editCount", "revision", "workingCopy", "pendingDifference" }, member => Assert.Equal(JsonValueKind.Null, plan.GetProperty(member).ValueKind));
        }

        var own = (await target.Vera.DataAsync(Query, new { id = Target.PublicPlan })).GetProperty("plan");
        Assert.Equal(JsonValueKind.Object, own.GetProperty("workingCopy").ValueKind);
    }

    [Theory]
    [InlineData("editNode", "EditNodeInput", "{\"node\":\"pisa/dup-2020-2022/1.01\",\"fields\":[{\"field\":\"title\",\"text\":\"taken\"}]}")]
    [InlineData("removeNode", "RemoveNodeInput", "{\"node\":\"pisa/dup-2020-2022/1.01.01\"}")]
    [InlineData("submitPlan", "PlanInput", "{\"plan\":\"pisa/dup-2020-2022\"}")]
    [InlineData("returnPlan", "PlanInput", "{\"plan\":\"pisa/dup-2020-2022\"}")]
    [InlineData("publishPlan", "PublishPlanInput", "{\"plan\":\"pisa/dup-2020-2022\",\"visibility\":\"PUBLIC\"}")]
    [InlineData("withdrawPlan", "WithdrawPlanInput", "{\"plan\":\"pisa/dup-2020-2022\"}")]
    [InlineData("addMember", "AddMemberInput", "{\"tenant\":\"city/pisa\",\"subject\":\"SELF\",\"role\":\"PUBLISHER\",\"displayName\":\"x\"}")]
    [InlineData("changeRole", "ChangeRoleInput", "{\"tenant\":\"city/pisa\",\"subject\":\"VICTIM\",\"role\":\"EDITOR\"}")]
    [InlineData("removeMember", "RemoveMemberInput", "{\"tenant\":\"city/pisa\",\"subject\":\"VICTIM\"}")]
    [InlineData("leaveNetwork", "NetworkCityInput", "{\"city\":\"pisa\",\"network\":\"synthetic-network-1\"}")]
    public async Task Nothing_of_another_city_is_changed(string mutation, string type, string input)
    {
        foreach (var visitor in target.Others)
        {
            var parsed = JsonSerializer.Deserialize<JsonElement>(input.Replace("SELF", visitor.Id, StringComparison.Ordinal).Replace("VICTIM", target.Piero.Id, StringComparison.Ordinal));
            var answer = await visitor.AskAsync($"mutation($input: {type}!) {{ change: {mutation}(input: $input) {{ userErrors {{ code }} }} }}", new { input = parsed });

            Assert.True(answer.TryGetProperty("errors", out var errors), $"{mutation}: {answer}");
            Assert.Equal("FORBIDDEN", errors[0].GetProperty("extensions").GetProperty("code").GetString());
        }

        var plan = (await target.Piero.DataAsync("query($id: ID!) { plan(id: $id) { state visibility nodes { totalCount } } }", new { id = Plan })).GetProperty("plan");
        Assert.Equal(("PUBLISHED", "PRIVATE", 4), (plan.GetProperty("state").GetString(), plan.GetProperty("visibility").GetString(), plan.GetProperty("nodes").GetProperty("totalCount").GetInt32()));
    }

    [Theory]
    [InlineData("city/pisa")]
    [InlineData("city/PISA")]
    [InlineData("CITY/pisa")]
    [InlineData("city/pisa/")]
    [InlineData("city//pisa")]
    [InlineData("city/livorno/../pisa")]
    [InlineData("city%2Fpisa")]
    [InlineData("city/p\u0456sa")]
    [InlineData("city/pisa ")]
    [InlineData("network/livorno")]
    [InlineData("network/pisa")]
    [InlineData("network/synthetic-network-1")]
    [InlineData("platform")]
    [InlineData("Platform")]
    [InlineData("platform/livorno")]
    [InlineData("city/livorno\u0000")]
    public async Task A_publisher_runs_no_tenant_but_its_own_however_it_is_spelt(string tenant)
    {
        var answer = await target.Vera.AskAsync(
            "mutation($input: AddMemberInput!) { addMember(input: $input) { member { subject } userErrors { code } } }",
            new { input = new { tenant, subject = target.Ugo.Id, role = "PUBLISHER", displayName = "Ugo" } });

        Assert.DoesNotContain($"\"subject\":\"{target.Ugo.Id}\"", answer.ToString(), StringComparison.Ordinal);
        var page = await target.Ugo.GetAsync("/account");
        Assert.DoesNotContain("/membri", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/citta/pisa/registro")]
    [InlineData("/citta/pisa/membri")]
    [InlineData("/citta/pisa/chiavi")]
    [InlineData("/citta/pisa/registro.csv")]
    [InlineData("/citta/PISA/registro.csv")]
    [InlineData("/citta/livorno/../pisa/registro.csv")]
    [InlineData("/citta/livorno%2f..%2fpisa/registro.csv")]
    [InlineData("/citta/livorno/%2e%2e/pisa/registro.csv")]
    [InlineData("/citta/p%D1%96sa/registro.csv")]
    [InlineData("/citta/pisa%00/registro.csv")]
    [InlineData("/citta/pisa%20/registro.csv")]
    [InlineData("/citta//pisa/registro.csv")]
    [InlineData("/CITTA/pisa/REGISTRO.CSV")]
    [InlineData("/reti/pisa/registro.csv")]
    [InlineData("/reti/livorno/registro.csv")]
    [InlineData("/reti/synthetic-network-1/registro.csv")]
    [InlineData("/reti/synthetic-network-1/membri")]
    [InlineData("/citta/platform/registro.csv")]
    public async Task Journal_members_and_keys_of_another_tenant_stay_closed_by_every_address(string path)
    {
        foreach (var visitor in new[] { target.Vera, target.Ugo })
        {
            var page = await visitor.FollowAsync(await visitor.GetAsync(path));

            Assert.True(page.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {page.Status}");
            Assert.DoesNotContain(target.Piero.Id, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_that_somebody_else_sent_cannot_be_imported()
    {
        var upload = await target.Vera.UploadAsync("piano.json", SmallPlan.Json(3));
        foreach (var id in new[] { upload, upload.ToUpperInvariant(), $"{target.Vera.Id}/{upload}", "../" + upload, upload + "%00", "" })
        {
            var answer = await target.Piero.AskAsync(
                "mutation($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code } } }", new { input = new { city = "pisa", upload = id, plan = "taken" } });

            Assert.Equal("UPLOAD_UNKNOWN", answer.GetProperty("data").GetProperty("importPlan").GetProperty("userErrors")[0].GetProperty("code").GetString());
        }

        var own = await target.Vera.AskAsync("mutation($input: ImportPlanInput!) { importPlan(input: $input) { plan { id } userErrors { code } } }", new { input = new { city = "pisa", upload } });
        Assert.Equal("FORBIDDEN", own.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_saved_search_is_its_owner_s_only()
    {
        var saved = await target.Piero.ChangeAsync("saveSearch", "SaveSearchInput", new { name = Target.Secret, text = "verde" }, "savedSearch { id }");
        var id = saved.GetProperty("savedSearch").GetProperty("id").GetString();
        foreach (var visitor in target.Others)
        {
            foreach (var (mutation, type, input) in new (string, string, object)[] { ("renameSavedSearch", "RenameSavedSearchInput", new { id, name = "taken" }), ("markSeen", "SavedSearchInput", new { id }), ("deleteSavedSearch", "SavedSearchInput", new { id }) })
            {
                var answer = await visitor.AskAsync($"mutation($input: {type}!) {{ change: {mutation}(input: $input) {{ savedSearch {{ name }} userErrors {{ code }} }} }}", new { input });

                Assert.True(answer.TryGetProperty("errors", out _) || answer.GetProperty("data").GetProperty("change").GetProperty("userErrors").GetArrayLength() > 0, answer.ToString());
                Assert.DoesNotContain(Target.Secret, answer.ToString(), StringComparison.Ordinal);
            }
        }

        var viewer = (await target.Piero.DataAsync("{ viewer { savedSearches { id name } } }")).GetProperty("viewer");
        Assert.Contains(viewer.GetProperty("savedSearches").EnumerateArray(), search => search.GetProperty("name").GetString() == Target.Secret);
    }

    private static void AssertNothing(JsonElement answer, string field)
    {
        Assert.DoesNotContain(Target.Secret, answer.ToString(), StringComparison.Ordinal);
        Assert.True(
            answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().All(error => error.GetProperty("extensions").GetProperty("code").GetString() is "BAD_USER_INPUT" or "BAD_REQUEST" or "DOCUMENT_UNKNOWN") : answer.GetProperty("data").GetProperty(field).ValueKind == JsonValueKind.Null,
            answer.ToString());
    }
}
