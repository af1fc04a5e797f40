using System.Collections.Immutable;
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
using MunicipalBenchmark.Search;

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
        group.MapPost("/preview", PreviewAsync);
        group.MapPost("/compare", CompareAsync);
        group.MapPost("/publish", PublishAsync);
        group.MapPost("/export", ExportAsync);
        group.MapPost("/map", MapAsync);
        group.MapPost("/reindex", async (GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.ReindexAsync(cancellationToken), OperatorJson.Default.ReindexReport));
        group.MapPost("/synonyms", (string network, GrainOperator commands, CancellationToken cancellationToken) => SynonymsAsync(network, null, commands, cancellationToken));
        group.MapPut("/synonyms", async (string network, HttpContext context, GrainOperator commands, CancellationToken cancellationToken) =>
            await context.Request.ReadFromJsonAsync(OperatorJson.Default.NetworkSynonyms, cancellationToken) is { } synonyms
                ? await SynonymsAsync(network, synonyms.Groups, commands, cancellationToken)
                : Results.BadRequest());
        group.MapPost("/seed", async (HttpContext context, GrainOperator commands, CancellationToken cancellationToken) =>
            await context.Request.ReadFromJsonAsync(OperatorJson.Default.SeedRequest, cancellationToken) is { } request
                ? Answer(await commands.SeedAsync(request, cancellationToken), OperatorJson.Default.SeedReport)
                : Results.BadRequest());
        group.MapPost("/audit/verify", VerifyAuditAsync);
        group.MapPost("/audit/export", ExportAuditAsync);
        group.MapPost("/user", async (string email, string? role, string? tenant, GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.AddUserAsync(email, role, tenant, cancellationToken), OperatorJson.Default.UserReport));
        group.MapPut("/clients", async (HttpContext context, GrainOperator commands, CancellationToken cancellationToken) =>
            await context.Request.ReadFromJsonAsync(OperatorJson.Default.ClientRegistration, cancellationToken) is { } client
                ? Answer(await commands.AddClientAsync(client, cancellationToken), OperatorJson.Default.RegisteredClient)
                : Results.BadRequest());
        group.MapPost("/clients", async (GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.ListClientsAsync(cancellationToken), OperatorJson.Default.ClientList));
        group.MapDelete("/clients", async (string client, GrainOperator commands, CancellationToken cancellationToken) =>
            Answer(await commands.RemoveClientAsync(client, cancellationToken), OperatorJson.Default.RegisteredClient));
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
        ImportQuery query, HttpContext context, GrainOperator commands, DocumentIntake intake, CancellationToken cancellationToken)
    {
        var document = await ReadDocumentAsync(query.Name, context, intake, cancellationToken);
        return document.IsDone
            ? Answer(await commands.ImportAsync(document.Value, query.Order, cancellationToken), RevisionJson.Default.ImportReport)
            : Answer(document.Refusal);
    }

    private static async Task<IResult> PreviewAsync(
        ImportQuery query, HttpContext context, GrainOperator commands, DocumentIntake intake, CancellationToken cancellationToken)
    {
        var document = await ReadDocumentAsync(query.Name, context, intake, cancellationToken);
        return document.IsDone
            ? Answer(await commands.PreviewAsync(document.Value, query.Order, cancellationToken), RevisionJson.Default.PlanRevision)
            : Answer(document.Refusal);
    }

    private static async Task<Outcome<IncomingDocument>> ReadDocumentAsync(
        string name, HttpContext context, DocumentIntake intake, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = intake.MaximumBytes + Excess;
        }

        if (intake.CheckLength(name, context.Request.ContentLength ?? 0) is { } refusal)
        {
            return refusal;
        }

        using var content = new MemoryStream((int)context.Request.ContentLength!.Value);
        await context.Request.Body.CopyToAsync(content, cancellationToken);
        return intake.Read(content.ToArray(), name);
    }

    private static async Task<IResult> CompareAsync(string plan, GrainOperator commands, CancellationToken cancellationToken) =>
        PlanId.TryCreate(plan, out var id)
            ? Answer(await commands.CompareAsync(id, cancellationToken), RevisionJson.Default.PlanDifference)
            : Results.BadRequest();

    private static async Task<IResult> PublishAsync(
        string plan, Visibility visibility, string? networks, Guid operation, GrainOperator commands, CancellationToken cancellationToken)
    {
        var named = (networks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return PlanId.TryCreate(plan, out var id) && named.All(network => NetworkId.TryCreate(network, out _))
            ? Answer(await commands.PublishAsync(id, visibility, [.. named.Select(NetworkId.Load)], operation, cancellationToken), OperatorJson.Default.PublicationReport)
            : Results.BadRequest();
    }

    private static async Task<IResult> SynonymsAsync(string network, ImmutableArray<SynonymGroup>? groups, GrainOperator commands, CancellationToken cancellationToken) =>
        NetworkId.TryCreate(network, out var id) ? Answer(await commands.SynonymsAsync(id, groups, cancellationToken), OperatorJson.Default.NetworkSynonyms) : Results.BadRequest();

    private static async Task<IResult> ExportAsync(string plan, bool draft, GrainOperator commands, CancellationToken cancellationToken)
    {
        if (!PlanId.TryCreate(plan, out var id))
        {
            return Results.BadRequest();
        }

        var exported = await commands.ExportAsync(id, draft, cancellationToken);
        return exported.IsDone ? Results.Text(PlanFormat.Write(exported.Value), "application/json", Encoding.UTF8) : Answer(exported.Refusal);
    }

    private static async Task<IResult> MapAsync(string plan, HttpContext context, GrainOperator commands, CancellationToken cancellationToken) =>
        PlanId.TryCreate(plan, out var id) && await context.Request.ReadFromJsonAsync(OperatorJson.Default.MapPlan, cancellationToken) is { } decisions
            ? Answer(await commands.MapAsync(id, decisions, cancellationToken), OperatorJson.Default.MappingSheet)
            : Results.BadRequest();

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
