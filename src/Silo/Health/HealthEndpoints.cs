using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Silo.Health;

/// <summary>What supervisors and load balancers ask.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        // Live is the process itself: a slow store must not get it restarted.
        endpoints.MapGet("/health/live", () => Results.Text("live"));
        endpoints.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
        {
            var report = await readiness.AskAsync(cancellationToken);
            return Results.Json(
                report,
                HealthJson.Default.ReadinessReport,
                statusCode: report.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadinessReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
