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
