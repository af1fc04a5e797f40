using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>
/// A service with two cities and a network whose people have nothing to do with each other. Livorno's plan is public, Pisa's private; whatever is only Pisa's
/// bears <see cref="Secret"/>. All people are signed in over HTTP.
/// </summary>
public sealed class Target : IAsyncLifetime
{
    /// <summary>Password of every account.</summary>
    internal const string Password = "corretto cavallo batteria";

    /// <summary>In the texts that only Pisa may see.</summary>
    internal const string Secret = "segretissimo";

    /// <summary>A network, of synthetic cities.</summary>
    internal const string Network = "synthetic-network-1";

    /// <summary>The public plan and the private one.</summary>
    internal const string PublicPlan = $"livorno/{SmallPlan.Slug}", PrivatePlan = $"pisa/{SmallPlan.Slug}";

    private readonly TemporaryFolder _folder = new();
    private readonly List<Visitor> _visitors = [];
    private RunningService? _service;

    internal RunningService Service => _service!;

    internal Uri Address { get; private set; } = null!;

    /// <summary>A folder of the tests' own, beside the service's.</summary>
    internal string Folder => _folder.Path;

    /// <summary>The administrator of the platform.</summary>
    internal Visitor Ada { get; private set; } = null!;

    /// <summary>Publisher of Livorno.</summary>
    internal Visitor Vera { get; private set; } = null!;

    /// <summary>Publisher of Pisa.</summary>
    internal Visitor Piero { get; private set; } = null!;

    /// <summary>Administrator of the network.</summary>
    internal Visitor Nina { get; private set; } = null!;

    /// <summary>Has an account and no role.</summary>
    internal Visitor Ugo { get; private set; } = null!;

    /// <summary>Everybody who has nothing to do with Pisa, and a stranger.</summary>
    internal IEnumerable<Visitor> Others => [Vera, Nina, Ugo, Stranger()];

    public async ValueTask InitializeAsync()
    {
        Address = new($"http://localhost:{FreePort.Next()}/");
        _service = await RunningService.StartAsync(_folder.File("data"), [$"--Urls={Address.GetLeftPart(UriPartial.Authority)}", "--RateLimits:SignInPerMinute=0", "--RateLimits:TokenPerMinute=0"]);
        await OperateAsync("operator/seed", JsonContent.Create(new { cities = 4, indicators = 0, years = 0, plans = 4, nodes = 3, randomSeed = 1, force = true }));
        await ImportAsync("livorno", SmallPlan.Json(1));
        await PublishAsync(PublicPlan, "Public");
        await ImportAsync("pisa", SmallPlan.Json(1).Replace(" v1", $" {Secret}", StringComparison.Ordinal));
        await PublishAsync(PrivatePlan, "Private");
        Ada = await SignUpAsync("ada@example.org", "role=platform-admin");
        (Vera, Piero, Nina, Ugo) = (await SignUpAsync("vera@example.org"), await SignUpAsync("piero@example.org"), await SignUpAsync("nina@example.org"), await SignUpAsync("ugo@example.org"));
        foreach (var (who, tenant, role) in new[] { (Vera, "city/livorno", "PUBLISHER"), (Piero, "city/pisa", "PUBLISHER"), (Nina, $"network/{Network}", "NETWORK_ADMIN") })
        {
            await Ada.ChangeAsync("addMember", "AddMemberInput", new { tenant, subject = who.Id, role, displayName = $"Member of {tenant}" }, "member { subject }");
        }
    }

    /// <summary>Somebody who is signed in nowhere.</summary>
    internal Visitor Stranger()
    {
        var visitor = new Visitor(Address);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A new account, signed in.</summary>
    internal async Task<Visitor> SignUpAsync(string email, string further = "")
    {
        var visitor = Stranger();
        await visitor.SetPasswordAsync(await InviteAsync(email, further), Password);
        await visitor.SignInAsync(email, Password);
        return visitor;
    }

    /// <summary>The link of a new account.</summary>
    internal async Task<Uri> InviteAsync(string email, string further = "") =>
        new((await OperateAsync($"operator/user?email={Uri.EscapeDataString(email)}&{further}", null)).GetProperty("link").GetString()!);

    /// <summary>A second browser of somebody.</summary>
    internal async Task<Visitor> SignInAsync(string email)
    {
        var visitor = Stranger();
        await visitor.SignInAsync(email, Password);
        return visitor;
    }

    /// <summary>Imports a plan as the operator.</summary>
    internal Task<JsonElement> ImportAsync(string city, string plan) =>
        OperateAsync($"operator/import?name=plan.json&city={city}&operation={Guid.NewGuid()}", new StringContent(plan, Encoding.UTF8, "application/json"));

    /// <summary>Publishes a plan as the operator.</summary>
    internal Task<JsonElement> PublishAsync(string plan, string visibility) => OperateAsync($"operator/publish?plan={plan}&visibility={visibility}&operation={Guid.NewGuid()}", null);

    /// <summary>Runs a command of the program on this service.</summary>
    internal async Task<string> RunAsync(params string[] command) => (await Mb.RunAsync([.. command, $"--Data:Directory={Service.Directory}"])).Done().Output;

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<JsonElement> OperateAsync(string path, HttpContent? content)
    {
        using var response = await Service.Operator.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
