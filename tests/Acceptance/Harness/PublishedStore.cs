using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>A service on a store with one published plan, for the tests of a class that change nothing.</summary>
public sealed class PublishedStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService? _service;

    internal RunningService Service => _service ?? throw new InvalidOperationException("The fixture was not initialised.");

    public async ValueTask InitializeAsync()
    {
        _service = await RunningService.StartAsync(_folder.File("data"));
        (await Mb.RunAsync("import", SmallPlan.WriteTo(_folder.Path, 1), "--city", "livorno", $"--Data:Directory={Service.Directory}")).Done();
        (await Mb.RunAsync("publish", $"livorno/{SmallPlan.Slug}", $"--Data:Directory={Service.Directory}")).Done();
        await Service.HealthyAsync(CancellationToken.None);

        // What a start writes beside the requests: keys, and the first administrator's link.
        await Poll.UntilAsync("the own authority to be ready", AnswersAsync, Patience.Limit, CancellationToken.None);
        await Poll.UntilAsync("the first administrator's link", () => File.Exists(Path.Combine(Service.Directory, "first-administrator.txt")), Patience.Limit, CancellationToken.None);
    }

    private async Task<bool> AnswersAsync()
    {
        using var answer = await Service.Public.GetAsync(".well-known/openid-configuration");
        return answer.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _folder.Dispose();
    }
}
