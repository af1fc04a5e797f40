using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>
/// The service's end of the operator channel. It has a loopback listener of its own, which a proxy in front of the public addresses does not
/// reach; everywhere else these paths do not exist.
/// </summary>
internal static class OperatorEndpoints
{
    private const string Scheme = "Bearer ";

    // Of the body beyond the document itself there is nothing: a byte more than the limit is enough to see that it is too large.
    private const int Excess = 1;

    public static void MapOperator(this IEndpointRouteBuilder endpoints, OperatorAccess access)
    {
        var group = endpoints.MapGroup("/operator");
        group.AddEndpointFilter(async (context, next) => Refuse(context.HttpContext, access) ?? await next(context));
        group.MapPost("/ping", () => Results.Ok());
        group.MapPost("/import", ImportAsync);
        group.MapPost("/publish", PublishAsync);
        group.MapPost("/export", ExportAsync);
        group.MapPost("/reindex", async (GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.ReindexAsync(cancellationToken), OperatorJson.Default.ReindexReport));
        group.MapPost("/user", async (string email, string? role, string? tenant, GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.AddUserAsync(email, role, tenant, cancellationToken), OperatorJson.Default.UserReport));
        group.MapPost("/audit/verify", VerifyAuditAsync);
        group.MapPost("/audit/export", ExportAuditAsync);
        group.MapPost("/doctor", async (GrainOperator commands, CancellationToken cancellationToken) =>
            Results.Json(await commands.ExamineAsync(cancellationToken), OperatorJson.Default.DoctorReport));
    }

    private static IResult? Refuse(HttpContext context, OperatorAccess access)
    {
        var connection = context.Connection;
        if (connection.LocalPort != access.Port || connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return Results.NotFound();
        }

        var shown = context.Request.Headers.Authorization.ToString();
        return shown.StartsWith(Scheme, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown[Scheme.Length..]), Encoding.UTF8.GetBytes(access.Token))
            ? null
            : Results.Unauthorized();
    }

    private static async Task<IResult> ImportAsync(
        string name, string city, string? plan, Guid operation, HttpContext context, GrainOperator commands, DocumentIntake intake, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = intake.MaximumBytes + Excess;
        }

        if (intake.CheckLength(name, context.Request.ContentLength ?? 0) is { } refusal)
        {
            return Answer(refusal);
        }

        using var content = new MemoryStream((int)context.Request.ContentLength!.Value);
        await context.Request.Body.CopyToAsync(content, cancellationToken);
        var document = intake.Read(content.ToArray(), name);
        return document.IsDone
            ? Answer(await commands.ImportAsync(document.Value, city, plan, operation, cancellationToken), OperatorJson.Default.ImportReport)
            : Answer(document.Refusal);
    }

    private static async Task<IResult> PublishAsync(
        string plan, Visibility visibility, Guid operation, GrainOperator commands, CancellationToken cancellationToken) =>
        PlanId.TryCreate(plan, out var id)
            ? Answer(await commands.PublishAsync(id, visibility, operation, cancellationToken), OperatorJson.Default.PublicationReport)
            : Results.BadRequest();

    private static async Task<IResult> ExportAsync(string plan, bool draft, GrainOperator commands, CancellationToken cancellationToken)
    {
        if (!PlanId.TryCreate(plan, out var id))
        {
            return Results.BadRequest();
        }

        var exported = await commands.ExportAsync(id, draft, cancellationToken);
        return exported.IsDone ? Results.Text(PlanFormat.Write(exported.Value), "application/json", Encoding.UTF8) : Answer(exported.Refusal);
    }

    private static async Task<IResult> VerifyAuditAsync(string? journal, string? mark, GrainOperator commands, CancellationToken cancellationToken)
    {
        Tenant tenant = default;
        AuditMark? noted = null;
        return (journal is null || Tenant.TryCreate(journal, out tenant)) && (mark is null || AuditMark.TryParse(mark, out noted))
            ? Answer(await commands.VerifyAuditAsync(journal is null ? null : tenant, noted, cancellationToken), OperatorJson.Default.AuditReport)
            : Results.BadRequest();
    }

    private static async Task<IResult> ExportAuditAsync(string journal, long after, GrainOperator commands, CancellationToken cancellationToken) =>
        Tenant.TryCreate(journal, out var tenant)
            ? Answer(await commands.ExportAuditAsync(tenant, after, cancellationToken), OperatorJson.Default.AuditPage)
            : Results.BadRequest();

    private static IResult Answer<T>(Outcome<T> outcome, JsonTypeInfo<T> type)
        where T : class => outcome.IsDone ? Results.Json(outcome.Value, type) : Answer(outcome.Refusal);

    private static IResult Answer(Refusal refusal) =>
        Results.Json(refusal, OperatorJson.Default.Refusal, statusCode: StatusCodes.Status422UnprocessableEntity);
}
