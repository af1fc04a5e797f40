using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Services;

public sealed class ServiceLife
{
    private const string Cities = "{ cities(first: 10) { nodes { id } } }";

    [Fact]
    public async Task Two_services_run_side_by_side_on_their_own_data()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var first = await RunningService.StartAsync(folder.File("first"));
        await using var second = await RunningService.StartAsync(folder.File("second"));

        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", $"--Data:Directory={first.Directory}")).Done();
        await first.HealthyAsync(cancellationToken);

        Assert.Equal(1, (await first.QueryAsync(Cities, cancellationToken)).GetProperty("cities").GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, (await second.QueryAsync(Cities, cancellationToken)).GetProperty("cities").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_second_service_on_the_same_data_is_refused_by_name()
    {
        using var folder = new TemporaryFolder();
        await using var first = await RunningService.StartAsync(folder.File("data"));

        var second = await Mb.RunAsync("serve", "--Urls=http://127.0.0.1:0", $"--Data:Directory={first.Directory}");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("(store-in-use)", second.Error, StringComparison.Ordinal);
        Assert.Contains($"process {first.Process.Id}", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_service_cleans_up_and_a_restarted_one_has_everything()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var directory = folder.File("data");
        await using (var first = await RunningService.StartAsync(directory))
        {
            (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 3), "--city", "livorno", $"--Data:Directory={directory}")).Done();
            (await Mb.RunAsync("publish", $"livorno/{SmallPlan.Slug}", $"--Data:Directory={directory}")).Done();
            Assert.Equal(0, (await first.Process.StopAsync()).ExitCode);
            Assert.False(File.Exists(first.ServiceFile));
        }

        await using var second = await RunningService.StartAsync(directory);
        await second.HealthyAsync(cancellationToken);
        var data = await second.QueryAsync(Published.Query("livorno"), cancellationToken);
        Assert.Equal("Plan v3", data.GetProperty("plan").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_a_killed_service_left_behind_stops_nobody()
    {
        using var folder = new TemporaryFolder();
        var directory = folder.File("data");
        await using (var killed = await RunningService.StartAsync(directory))
        {
            await killed.Process.KillAsync();
            Assert.True(File.Exists(killed.ServiceFile));
        }

        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", $"--Data:Directory={directory}")).Done();
        var doctor = (await Mb.RunAsync("doctor", $"--Data:Directory={directory}")).Done();

        Assert.Contains("ended without cleaning up", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_file_is_its_owners_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are Unix's.");
            return;
        }

        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(service.ServiceFile));
        var token = JsonDocument.Parse(await File.ReadAllBytesAsync(service.ServiceFile, TestContext.Current.CancellationToken)).RootElement.GetProperty("token").GetString();
        Assert.Equal(64, token!.Length);
        Assert.DoesNotContain(token, service.Process.Output + service.Process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_channel_is_on_no_public_address_and_wants_its_token()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));

        using var right = await service.Operator.PostAsync("operator/ping", null, cancellationToken);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        using var onPublic = new HttpRequestMessage(HttpMethod.Post, "operator/ping");
        onPublic.Headers.Authorization = service.Operator.DefaultRequestHeaders.Authorization;
        using var found = await service.Public.SendAsync(onPublic, cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);

        foreach (var wrong in new[] { null, new AuthenticationHeaderValue("Bearer", new string('0', 64)), new AuthenticationHeaderValue("Bearer", "x") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Operator.BaseAddress!, "operator/doctor"));
            request.Headers.Authorization = wrong;
            using var client = new HttpClient();
            using var response = await client.SendAsync(request, cancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Health_is_told_and_every_answer_bears_the_safety_headers()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));

        using var live = await service.Public.GetAsync("health/live", cancellationToken);
        using var ready = await service.Public.GetAsync("health/ready", cancellationToken);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync(cancellationToken)).RootElement;
        Assert.True(report.GetProperty("ready").GetBoolean());
        Assert.Equal("nosniff", Assert.Single(ready.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(ready.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(ready.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_start_says_where_it_serves_and_what_to_try()
    {
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"));

        // The lines follow the one that a started service is known by.
        await Poll.UntilAsync(
            "the start to say what to try",
            () => new[] { "curl", "/graphql", "mb import" }.All(what => service.Process.Output.Contains(what, StringComparison.Ordinal)),
            Patience.Limit,
            TestContext.Current.CancellationToken);
    }
}
