using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Machines;

/// <summary>
/// A machine of a city publishes a plan with a token alone. The machine is a program in another language with certified libraries; it knows the issuer, the address
/// of the service, and what it was registered with.
/// </summary>
public sealed partial class PublishingByToken
{
    private const string Document = """
        {
          "format": "mb-plan/1", "kind": "DUP", "title": "A plan sent by a machine", "period": { "from": 2020, "to": 2022 }, "asOf": "2020-06-30",
          "nodes": [
            { "id": "1", "level": "MANDATE_LINE", "code": "1", "title": "A greener city", "line": 1 },
            { "id": "1.01", "level": "STRATEGIC_OBJECTIVE", "code": "1.01", "parent": "1", "title": "Trees", "line": 2 },
            { "id": "1.01.01", "level": "OPERATIONAL_OBJECTIVE", "code": "1.01.01", "parent": "1.01", "title": "Plant trees in every street", "line": 3 }
          ],
          "indicators": [
            { "id": "i1", "node": "1.01.01", "label": "Trees planted", "unit": "n.", "observations": [ { "asOf": "2020-06-30", "raw": "N. 3", "value": { "type": "NUMBER", "number": 3 } } ], "line": 4 }
          ],
          "spending": [ { "mission": "09", "asOf": "2020-06-30", "appropriated": 1000000.00, "committed": 4711.00, "line": 6 } ],
          "relations": [], "acts": [], "diagnostics": []
        }
        """;

    private static readonly NodeScripts Scripts = new("tests/Acceptance/Machines/Node");

    [Theory]
    [InlineData("openid-client", false)]
    [InlineData("oauth4webapi", true)]
    public async Task A_machine_of_the_own_authority_publishes_and_reads_the_plan_and_its_benchmark(string library, bool byKey)
    {
        using var folder = new TemporaryFolder();
        await using var service = await StartAsync(folder);
        var (key, keys) = (folder.File("key.json"), folder.File("keys.json"));
        await File.WriteAllTextAsync(key, await Scripts.RunAsync(TestContext.Current.CancellationToken, "publish.mjs", "keys", keys), TestContext.Current.CancellationToken);
        string[] withKeys = byKey ? ["--jwks", keys] : [];
        var added = (await Mb.RunAsync(
            ["client", "add", "livorno-server", "--name", "Server of Livorno", "--type", "machine", "--role", "publisher", "--tenant", "livorno", .. withKeys, $"--Data:Directory={service.Directory}"])).Done();

        var told = await PublishAsync(folder, library, service.Public.BaseAddress!, service, "livorno-server", byKey ? key : Secret().Match(added.Output).Groups["secret"].Value);

        AssertPublished(told, "client:livorno-server");
    }

    [Fact]
    public async Task A_machine_of_a_foreign_authority_does_by_the_roles_that_its_claims_are_mapped_to()
    {
        const string secret = "a-secret-of-the-test";
        using var folder = new TemporaryFolder();
        using var provider = Scripts.Start("provider.mjs", "urn:municipal-benchmark", secret, "mb-livorno-publisher");
        try
        {
            var issuer = await provider.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException(await provider.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await using var service = await StartAsync(folder, $"--Identity:Authority={issuer}", "--Identity:RoleClaim=groups", "--Identity:RoleMap=mb-{tenant}-publisher=publisher");

            AssertPublished(await PublishAsync(folder, "openid-client", new(issuer), service, "machine", secret), viewer: null);
        }
        finally
        {
            provider.StandardInput.Close();
            await provider.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_machine_of_another_city_is_denied_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var service = await StartAsync(folder);
        var added = (await Mb.RunAsync(
            "client", "add", "prato-server", "--name", "Server of Prato", "--type", "machine", "--role", "publisher", "--tenant", "prato", $"--Data:Directory={service.Directory}")).Done();
        var secret = Secret().Match(added.Output).Groups["secret"].Value;

        var denied = await Assert.ThrowsAsync<InvalidOperationException>(() => PublishAsync(folder, "openid-client", service.Public.BaseAddress!, service, "prato-server", secret));

        Assert.Contains("FORBIDDEN", denied.Message, StringComparison.Ordinal);
        var read = await service.QueryAsync("""{ plan(id: "livorno/by-machine") { id } }""", TestContext.Current.CancellationToken);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("plan").ValueKind);
    }

    private static void AssertPublished(JsonElement told, string? viewer)
    {
        Assert.Equal(["DRAFT", "IN_REVIEW", "PUBLISHED"], told.GetProperty("states").EnumerateArray().Select(state => state.GetString()));
        Assert.Equal(1, told.GetProperty("again").GetInt32());
        var plan = told.GetProperty("plan");
        Assert.Equal(("A plan sent by a machine", 1, 3), (plan.GetProperty("title").GetString(), plan.GetProperty("edition").GetInt32(), plan.GetProperty("nodes").GetProperty("totalCount").GetInt32()));
        Assert.Equal(told.GetProperty("sha256").GetString(), plan.GetProperty("document").GetProperty("sha256").GetString());
        Assert.Equal("N. 12", plan.GetProperty("recorded").GetProperty("nodes")[0].GetProperty("figure").GetProperty("raw").GetString());
        Assert.Equal(
            ["N. 3", "N. 12"], told.GetProperty("objective").GetProperty("history").GetProperty("nodes").EnumerateArray().Select(revision => revision.GetProperty("figure").GetProperty("raw").GetString()));
        var focus = told.GetProperty("benchmark").GetProperty("focus");
        Assert.Equal(4711, focus.GetProperty("value").GetDouble());
        Assert.Equal(("livorno/by-machine", 1, 6), (focus.GetProperty("provenance").GetProperty("plan").GetString(), focus.GetProperty("provenance").GetProperty("edition").GetInt32(), focus.GetProperty("provenance").GetProperty("line").GetInt32()));

        // The city's own, and a neighbour's that the operator published.
        Assert.Equal(2, told.GetProperty("benchmark").GetProperty("cohort").GetProperty("size").GetInt32());
        var membership = Assert.Single(told.GetProperty("viewer").GetProperty("memberships").EnumerateArray());
        Assert.Equal(("city/livorno", "PUBLISHER", true), (membership.GetProperty("tenant").GetString(), membership.GetProperty("role").GetString(), membership.GetProperty("isInForce").GetBoolean()));
        var id = told.GetProperty("viewer").GetProperty("id").GetString();
        Assert.True(viewer is null || viewer == id, id);
        Assert.Equal(id, told.GetProperty("recorded").GetProperty("recordedBy").GetString());
    }

    /// <summary>A service with two cities: what an operator has to do before a machine can work.</summary>
    private static async Task<RunningService> StartAsync(TemporaryFolder folder, params string[] further)
    {
        // The own authority without https wants its name, which is known before it listens.
        var service = await RunningService.StartAsync(folder.File("data"), [$"--Urls=http://localhost:{FreePort.Next()}", .. further]);
        foreach (var city in new[] { "livorno", "prato" })
        {
            (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", city, $"--Data:Directory={service.Directory}")).Done();
        }

        (await Mb.RunAsync("publish", $"prato/{SmallPlan.Slug}", $"--Data:Directory={service.Directory}")).Done();
        await service.HealthyAsync(TestContext.Current.CancellationToken);
        return service;
    }

    private static async Task<JsonElement> PublishAsync(TemporaryFolder folder, string library, Uri issuer, RunningService service, string client, string credential)
    {
        var file = folder.File("by-machine.json");
        await File.WriteAllTextAsync(file, Document, TestContext.Current.CancellationToken);
        try
        {
            return JsonDocument.Parse(await Scripts.RunAsync(
                TestContext.Current.CancellationToken, "publish.mjs", library, issuer.AbsoluteUri, service.Public.BaseAddress!.AbsoluteUri, client, credential, "livorno", file)).RootElement;
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"{e.Message}\nThe service said:\n{service.Process.Output}\n{service.Process.Error}", e);
        }
    }

    [GeneratedRegex(@"shown only now: (?<secret>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();
}
