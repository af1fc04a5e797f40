using System.Text.Json;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Crashes;

/// <summary>What must hold after a crash and a restart, whenever it came.</summary>
internal static class Survivors
{
    /// <summary>
    /// Every acknowledged edition is there or a newer one; what is there is one version through and through, in edition, nodes, board and feed.
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
        }
    }

    // A benchmark refuses a city that is not there yet, so the plan is asked for first.
    private static async Task<bool> IsPublishedAsync(RunningService service, WriteLog log, CancellationToken cancellationToken)
    {
        var data = await service.QueryAsync($$"""{ plan(id: "{{log.City}}/{{SmallPlan.Slug}}") { id } }""", cancellationToken);
        return data.GetProperty("plan").ValueKind != JsonValueKind.Null;
    }
}
