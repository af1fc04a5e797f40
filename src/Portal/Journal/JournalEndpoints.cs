using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Portal.Journal;

/// <summary>A whole journal as CSV.</summary>
internal static class JournalEndpoints
{
    private const int AtOnce = 1000;

    public static void MapJournal(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/citta/{slug}/registro.csv", (HttpContext context, string slug, IGrainFactory grains) => ExportAsync(context, $"city/{slug}", grains)).RequireAuthorization();
        endpoints.MapGet("/reti/{slug}/registro.csv", (HttpContext context, string slug, IGrainFactory grains) => ExportAsync(context, $"network/{slug}", grains)).RequireAuthorization();
        endpoints.MapGet("/piattaforma/registro.csv", (HttpContext context, IGrainFactory grains) => ExportAsync(context, Tenant.Platform.Value, grains)).RequireAuthorization();
    }

    private static async Task<IResult> ExportAsync(HttpContext context, string text, IGrainFactory grains)
    {
        if (!Tenant.TryCreate(text, out var tenant))
        {
            return Results.NotFound();
        }

        if (!AccessRules.Administers(RequestPrincipal.Of(context), tenant))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var journal = grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(tenant));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(stream => WriteAsync(stream, journal), "text/csv; charset=utf-8", $"{tenant.Slug}-registro.csv");
    }

    private static async Task WriteAsync(Stream stream, IAuditGrain journal)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(AuditCsv.Header);
        for (long? after = 0; after is { } number;)
        {
            var page = (await journal.ExportAsync(number, AtOnce)).Value ?? throw new InvalidOperationException("The journal refused a page of its own size.");
            foreach (var entry in page.Entries)
            {
                await writer.WriteLineAsync(AuditCsv.Line(entry));
            }

            after = page.Next;
        }
    }
}
