using System.Text.Json;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>The embedded search index as its folder shows it.</summary>
internal static class IndexOnDisk
{
    /// <summary>The folder of a data directory.</summary>
    public static string Folder(string directory) => Path.Combine(directory, "search");

    /// <summary>The number of the index that serves, which each rebuild raises; waits for the first one that is complete.</summary>
    public static async Task<int> GenerationAsync(string directory, CancellationToken cancellationToken)
    {
        var generation = 0;
        await Poll.UntilAsync(
            "the index to be complete",
            () =>
            {
                var file = Path.Combine(Folder(directory), "index.json");
                if (!File.Exists(file))
                {
                    return false;
                }

                var marker = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
                generation = marker.GetProperty("Generation").GetInt32();
                return marker.GetProperty("Complete").GetBoolean();
            },
            TimeSpan.FromMinutes(1),
            cancellationToken);
        return generation;
    }
}
