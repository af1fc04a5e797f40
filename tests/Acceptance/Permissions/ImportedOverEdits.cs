using System.Text.Json;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A corrected document that is sent to a plan with manual edits, through GraphQL as through <c>mb import</c>.</summary>
[Collection(nameof(StageCollection))]
public sealed class ImportedOverEdits(Stage stage)
{
    private const string Import = "mutation ($input: ImportPlanInput!) { importPlan(input: $input) { plan { revision editCount } userErrors { code } } }";
    private static readonly DateOnly AsOf = new(2017, 12, 31);
    private int _version;

    [Fact]
    public async Task Keeps_them_unless_they_are_given_up()
    {
        var plan = await EditedAsync("corrected");

        Assert.Equal(2, (await ImportAsync(plan)).GetProperty("plan").GetProperty("editCount").GetInt32());
        Assert.Equal(1, (await ImportAsync(plan, ("discardEditsOf", new[] { "1.01.01" }))).GetProperty("plan").GetProperty("editCount").GetInt32());
        Assert.Equal(0, (await ImportAsync(plan, ("discardEdits", true))).GetProperty("plan").GetProperty("editCount").GetInt32());
    }

    [Fact]
    public async Task Is_refused_when_the_plan_changed_since_it_was_seen()
    {
        var plan = await EditedAsync("changed-since");
        var seen = (await ImportAsync(plan)).GetProperty("plan").GetProperty("revision").GetInt32();

        Assert.Equal(0, (await ImportAsync(plan, ("expectedRevision", seen))).GetProperty("userErrors").GetArrayLength());
        Assert.Equal("PLAN_CHANGED", (await ImportAsync(plan, ("expectedRevision", seen))).GetProperty("userErrors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Tells_the_editor_what_its_reading_was_unsure_of()
    {
        var editor = stage.Caller("editor");
        var document = await File.ReadAllBytesAsync(RepositoryFolder.Path("samples/volterra/dup-2020-2022.md"), TestContext.Current.CancellationToken);
        var input = new { upload = await editor.UploadAsync("dup-2020-2022.md", document), city = Stage.City.Value, plan = "read-from-a-document" };
        var imported = await editor.AskAsync(
            "mutation ($input: ImportPlanInput!) { importPlan(input: $input) { plan { workingCopy { diagnostics { nodes { code severity line message } } } } userErrors { code } } }", new { input });

        Assert.False(imported.HasErrors, imported.Text);
        var told = imported.Data.GetProperty("importPlan").GetProperty("plan").GetProperty("workingCopy").GetProperty("diagnostics").GetProperty("nodes").EnumerateArray().ToArray();
        Assert.Contains(told, diagnostic => diagnostic.GetProperty("code").GetString() == "reading-summary");
    }

    /// <summary>A plan of which two nodes were edited by hand.</summary>
    private async Task<PlanId> EditedAsync(string slug)
    {
        var plan = PlanId.Of(Stage.City, slug);
        await StagePlans.ImportAsync(stage.Grains, plan, StagePlans.Draft(StagePlans.Plain, AsOf));
        foreach (var node in new[] { "1.01.01", "1.01.02" })
        {
            var edited = await stage.Caller("editor").AskAsync(
                $$"""mutation { editNode(input: { node: "{{plan}}/{{node}}", fields: [{ field: "title", text: "By hand" }] }) { userErrors { code } } }""");
            Assert.False(edited.HasErrors, edited.Text);
        }

        return plan;
    }

    private async Task<JsonElement> ImportAsync(PlanId plan, params (string Name, object Value)[] further)
    {
        var editor = stage.Caller("editor");
        var input = further.ToDictionary(member => member.Name, member => (object?)member.Value);
        input["upload"] = await editor.UploadAsync("piano.json", PlanFormat.WriteUtf8(StagePlans.Draft(StagePlans.Plain, AsOf, ++_version)));
        (input["city"], input["plan"]) = (Stage.City.Value, plan.Value[(Stage.City.Value.Length + 1)..]);
        var answer = await editor.AskAsync(Import, new { input });
        Assert.False(answer.HasErrors, answer.Text);
        return answer.Data.GetProperty("importPlan");
    }
}
