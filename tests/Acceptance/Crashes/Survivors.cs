using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Crashes;

/// <summary>What must hold after a crash and a restart, whenever it came.</summary>
internal static class Survivors
{
    private static readonly TimeSpan FindingLimit = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Every acknowledged edition is there or a newer one; what is there is one version through and through, in edition, nodes, board, feed and search.
    /// </summary>
    public static async Task CheckAsync(RunningService service, IEnumerable<WriteLog> logs, CancellationToken cancellationToken)
    {
        await service.HealthyAsync(cancellationToken);
        foreach (var log in logs)
        {
            if (!await IsPublishedAsync(service, log, cancellationToken))
            {
                Assert.Equal(0, log.Acknowledged);
                continue;
            }

            var data = await service.QueryAsync(Published.Query(log.City), cancellationToken);
            var plan = data.GetProperty("plan");
            var edition = plan.GetProperty("edition").GetInt32();
            Assert.True(edition >= log.Acknowledged, $"{log.City}: edition {log.Acknowledged} was acknowledged, {edition} is there.");
            var title = plan.GetProperty("title").GetString()!;
            var version = int.Parse(title["Plan v".Length..], System.Globalization.CultureInfo.InvariantCulture);
            if (log.VersionOf(edition) is { } acknowledged)
            {
                Assert.Equal(acknowledged, version);
            }

            Assert.InRange(version, 1, log.Sent);
            for (var i = 0; i < SmallPlan.Nodes.Length; i++)
            {
                Assert.EndsWith(' ' + SmallPlan.Mark(version), data.GetProperty($"n{i}").GetProperty("title").GetString(), StringComparison.Ordinal);
            }

            Assert.Equal(version, data.GetProperty("benchmark").GetProperty("focus").GetProperty("value").GetDecimal());
            Assert.Contains(
                data.GetProperty("changes").GetProperty("nodes").EnumerateArray(),
                change => change.GetProperty("subject").GetString() == $"{log.City}/{SmallPlan.Slug}");
            await IsFoundAsync(service, log.City, cancellationToken);
        }
    }

    /// <summary>Waits until the search finds exactly what the grains hold of a city's published plan: nothing missing, nothing of another version.</summary>
    public static async Task IsFoundAsync(RunningService service, string city, CancellationToken cancellationToken)
    {
        string[] held = [];
        string[] found = [];
        await Poll.UntilAsync(
            $"the search to find what the grains hold of {city}",
            async () =>
            {
                var data = await service.QueryAsync(Published.GrainsAndIndex(city), cancellationToken);
                held = [Title(data.GetProperty("plan")), .. SmallPlan.Nodes.Select((_, i) => Title(data.GetProperty($"n{i}")))];
                found = Titles(data.GetProperty("all"));

                // What stands under the objective is found by its words too.
                var named = Titles(data.GetProperty("named"));
                return held.Order(StringComparer.Ordinal).SequenceEqual(found) && named.Contains(held[2]) && named.All(held.Contains);
            },
            FindingLimit,
            cancellationToken);
        Assert.Equal(SmallPlan.Nodes.Length + 1, found.Length);
    }

    private static string Title(JsonElement element) => element.GetProperty("title").GetString()!;

    private static string[] Titles(JsonElement hits) => [.. hits.GetProperty("nodes").EnumerateArray().Select(Title).Order(StringComparer.Ordinal)];

    // A benchmark refuses a city that is not there yet, so the plan is asked for first.
    private static async Task<bool> IsPublishedAsync(RunningService service, WriteLog log, CancellationToken cancellationToken)
    {
        var data = await service.QueryAsync($$"""{ plan(id: "{{log.City}}/{{SmallPlan.Slug}}") { id } }""", cancellationToken);
        return data.GetProperty("plan").ValueKind != JsonValueKind.Null;
    }
}
