using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Extensions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Silo.Operator.Doctor;
using MunicipalBenchmark.Silo.Seeding;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The operator's commands through the service that runs on the same data.</summary>
internal sealed class HttpOperator : IOperator, IDisposable
{
    private static readonly TimeSpan PingLimit = TimeSpan.FromSeconds(15);

    // A publication waits for its delivery, an index of a million documents for its end; what takes longer than this has lost its service.
    private static readonly TimeSpan CommandLimit = TimeSpan.FromMinutes(30);

    private readonly HttpClient _client;

    public HttpOperator(ServiceFile service)
    {
        // A proxy of the environment has no business between two processes of one machine.
        _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = service.Address, Timeout = CommandLimit };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", service.Token);
    }

    /// <summary>Whether the service answers and knows the token.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PingLimit);
        try
        {
            using var response = await _client.PostAsync("operator/ping", null, limit.Token);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<ImportReport>> ImportAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var response = await PostAsync("operator/import", document, order, cancellationToken);
        return await ReadAsync(response, RevisionJson.Default.ImportReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanRevision>> PreviewAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var response = await PostAsync("operator/preview", document, order, cancellationToken);
        return await ReadAsync(response, RevisionJson.Default.PlanRevision, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDifference>> CompareAsync(PlanId plan, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync($"operator/compare{new QueryBuilder { { "plan", plan.Value } }}", null, cancellationToken);
        return await ReadAsync(response, RevisionJson.Default.PlanDifference, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, ImmutableArray<NetworkId> networks, Guid operation, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder { { "plan", plan.Value }, { "visibility", visibility.ToString() }, { "networks", string.Join(',', networks) }, { "operation", operation.ToString() } };
        using var response = await _client.PostAsync($"operator/publish{query}", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.PublicationReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder { { "plan", plan.Value }, { "draft", draft.ToString(CultureInfo.InvariantCulture) } };
        using var response = await _client.PostAsync($"operator/export{query}", null, cancellationToken);
        return await ReadAsync(response, (JsonTypeInfo<PlanDraft>)PlanFormat.Options.GetTypeInfo(typeof(PlanDraft)), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<MappingSheet>> MapAsync(PlanId plan, MapPlan decisions, CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(decisions, OperatorJson.Default.MapPlan);
        using var response = await _client.PostAsync($"operator/map{new QueryBuilder { { "plan", plan.Value } }}", content, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.MappingSheet, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ReindexReport>> ReindexAsync(CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync("operator/reindex", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.ReindexReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<NetworkSynonyms>> SynonymsAsync(NetworkId network, ImmutableArray<SynonymGroup>? groups, CancellationToken cancellationToken)
    {
        var url = $"operator/synonyms{new QueryBuilder { { "network", network.Value } }}";
        using var response = groups is { } list
            ? await _client.PutAsJsonAsync(url, new NetworkSynonyms(network, list), OperatorJson.Default.NetworkSynonyms, cancellationToken)
            : await _client.PostAsync(url, null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.NetworkSynonyms, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<SeedReport>> SeedAsync(SeedRequest request, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsJsonAsync("operator/seed", request, OperatorJson.Default.SeedRequest, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.SeedReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AuditReport>> VerifyAuditAsync(Tenant? journal, AuditMark? mark, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder();
        if (journal is { } one)
        {
            query.Add("journal", one.Value);
        }

        if (mark is not null)
        {
            query.Add("mark", mark.ToString());
        }

        using var response = await _client.PostAsync($"operator/audit/verify{query}", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.AuditReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AuditPage>> ExportAuditAsync(Tenant journal, long after, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder { { "journal", journal.Value }, { "after", after.ToString(CultureInfo.InvariantCulture) } };
        using var response = await _client.PostAsync($"operator/audit/export{query}", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.AuditPage, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<UserReport>> AddUserAsync(string email, string? role, string? tenant, CancellationToken cancellationToken)
    {
        var query = new QueryBuilder { { "email", email } };
        if (role is not null)
        {
            query.Add("role", role);
        }

        if (tenant is not null)
        {
            query.Add("tenant", tenant);
        }

        using var response = await _client.PostAsync($"operator/user{query}", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.UserReport, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<RegisteredClient>> AddClientAsync(ClientRegistration client, CancellationToken cancellationToken)
    {
        using var response = await _client.PutAsJsonAsync("operator/clients", client, OperatorJson.Default.ClientRegistration, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.RegisteredClient, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<ClientList>> ListClientsAsync(CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync("operator/clients", null, cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.ClientList, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome<RegisteredClient>> RemoveClientAsync(string client, CancellationToken cancellationToken)
    {
        using var response = await _client.DeleteAsync($"operator/clients{new QueryBuilder { { "client", client } }}", cancellationToken);
        return await ReadAsync(response, OperatorJson.Default.RegisteredClient, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsync("operator/doctor", null, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(OperatorJson.Default.DoctorReport, cancellationToken)
            ?? throw new HttpRequestException("The service answered no report.");
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string path, IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(ImmutableCollectionsMarshal.AsArray(document.Content)!);
        var query = new QueryBuilder
        {
            { "name", document.Name },
            { "city", order.City },
            { "operation", order.Operation.ToString() },
            { "discardEdits", order.DiscardEdits.ToString(CultureInfo.InvariantCulture) },
            { "discardEditsOf", order.DiscardEditsOf.AsEnumerable() },
        };
        if (order.Plan is { } plan)
        {
            query.Add("plan", plan);
        }

        if (order.ExpectedRevision is { } revision)
        {
            query.Add("revision", revision.ToString(CultureInfo.InvariantCulture));
        }

        return await _client.PostAsync($"{path}{query}", content, cancellationToken);
    }

    private static async Task<Outcome<T>> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        if (response.StatusCode == HttpStatusCode.UnprocessableEntity)
        {
            return await response.Content.ReadFromJsonAsync(OperatorJson.Default.Refusal, cancellationToken)
                ?? throw new HttpRequestException("The service refused without a reason.");
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellationToken) ?? throw new HttpRequestException("The service answered nothing.");
    }
}
