using MunicipalBenchmark.Acceptance.Crashes;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Search;

/// <summary>The program with an index that is broken, outdated, gone or in another process's hands.</summary>
public sealed class RebuiltByItself
{
    [Fact]
    public async Task A_service_makes_a_broken_an_outdated_and_a_deleted_index_whole_again_at_its_start()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var directory = folder.File("data");
        var log = new WriteLog("livorno");
        int built;
        await using (var first = await RunningService.StartAsync(directory))
        {
            await Writer.WriteAsync(first, log, cancellationToken);
            await Survivors.CheckAsync(first, [log], cancellationToken);
            built = await IndexOnDisk.GenerationAsync(directory, cancellationToken);
            Assert.Equal(0, (await first.Process.StopAsync()).ExitCode);
        }

        foreach (var damage in new Action<DirectoryInfo>[] { Break, Outdate, index => index.Delete(recursive: true) })
        {
            damage(new DirectoryInfo(IndexOnDisk.Folder(directory)));
            var before = Directory.Exists(IndexOnDisk.Folder(directory)) ? built : 0;
            await using var again = await RunningService.StartAsync(directory);
            await Survivors.CheckAsync(again, [log], cancellationToken);
            built = await IndexOnDisk.GenerationAsync(directory, cancellationToken);
            Assert.True(built > before, $"Generation {before} was damaged, {built} serves.");
            Assert.Equal(0, (await again.Process.StopAsync()).ExitCode);
        }
    }

    [Fact]
    public async Task A_second_process_is_kept_out_of_an_index_until_the_first_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links to folders want a privilege there.");
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var (inFirst, inSecond) = (new WriteLog("livorno"), new WriteLog("pisa"));
        await using var first = await RunningService.StartAsync(folder.File("first"));
        await Writer.WriteAsync(first, inFirst, cancellationToken);
        await Survivors.CheckAsync(first, [inFirst], cancellationToken);

        // Data of its own but the index of the first: its data directory's lock does not stop it, so that the index's own must.
        Directory.CreateDirectory(folder.File("second"));
        Directory.CreateSymbolicLink(IndexOnDisk.Folder(folder.File("second")), IndexOnDisk.Folder(folder.File("first")));
        await using var second = await RunningService.StartAsync(folder.File("second"));
        Assert.Contains("\"search\":\"Unavailable\"", await second.Public.GetStringAsync("health/ready", cancellationToken), StringComparison.Ordinal);
        var written = Writer.WriteAsync(second, inSecond, cancellationToken);
        await Survivors.IsFoundAsync(first, "livorno", cancellationToken);
        var everything = await first.QueryAsync("{ search { totalCount } }", cancellationToken);
        Assert.Equal(SmallPlan.Nodes.Length + 1, everything.GetProperty("search").GetProperty("totalCount").GetInt32());

        await first.Process.KillAsync();
        await written;
        await Survivors.IsFoundAsync(second, "pisa", cancellationToken);
    }

    private static void Break(DirectoryInfo index)
    {
        var segment = index.GetFiles("_*", SearchOption.AllDirectories).MaxBy(file => file.Length)!.FullName;
        var bytes = File.ReadAllBytes(segment);
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(segment, bytes);
    }

    private static void Outdate(DirectoryInfo index)
    {
        var marker = Path.Combine(index.FullName, "index.json");
        var text = File.ReadAllText(marker);
        var older = System.Text.RegularExpressions.Regex.Replace(text, "\"Format\":\\d+", "\"Format\":0", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.NotEqual(text, older);
        File.WriteAllText(marker, older);
    }
}
