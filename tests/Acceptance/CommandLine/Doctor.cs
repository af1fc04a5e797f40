using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.CommandLine;

public sealed class Doctor
{
    [Fact]
    public async Task Finds_a_store_well_with_and_without_its_service()
    {
        using var folder = new TemporaryFolder();
        var data = $"--Data:Directory={folder.File("data")}";
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, 1), "--city", "livorno", data)).Done();
        (await Mb.RunAsync("publish", $"livorno/{SmallPlan.Slug}", data)).Done();

        var without = await WellAsync(data);
        await using var service = await RunningService.StartAsync(folder.File("data"));
        var with = await WellAsync(data);

        Assert.Contains("1 listed plans", without.Output, StringComparison.Ordinal);
        Assert.Contains($"runs as process {service.Process.Id}", with.Output, StringComparison.Ordinal);
    }

    // What is delivered or indexed beside the commands may not be done at the first look.
    private static async Task<MbResult> WellAsync(string data)
    {
        MbResult? result = null;
        await Poll.UntilAsync(
            "the doctor to find everything well",
            async () => !(result = (await Mb.RunAsync("doctor", data)).Done()).Output.Contains("WARN", StringComparison.Ordinal),
            Patience.Limit,
            TestContext.Current.CancellationToken);
        return result!;
    }

    [Fact]
    public async Task Makes_no_store()
    {
        using var folder = new TemporaryFolder();
        var result = (await Mb.RunAsync("doctor", $"--Data:Directory={folder.File("data")}")).Done();

        Assert.Contains("WARN", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }
}
