using System.Collections.Immutable;
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
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.Silo.Identity;
using MunicipalBenchmark.Silo.Operator.Doctor;
using MunicipalBenchmark.Silo.Seeding;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The operator's commands on the grains of this process.</summary>
internal sealed class GrainOperator(IGrainFactory grains, CityAdmission cities, DeliveryWait delivery, StoreExamination store, SearchExamination search, IPlanIndex index, ISearchSource source, SyntheticLoad load, IAuditStore journals, UserAdmission users, ClientAdmission clients) : IOperator
{
    private const int ExportPage = 1000;

    /// <inheritdoc/>
    public async Task<Outcome<ImportReport>> ImportAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var target = await FindAsync(document, order);
        if (!target.IsDone)
        {
            return target.Refusal;
        }

        // Before the city is onboarded: a document that is refused leaves no city behind.
        var (id, city, draft) = target.Value;
        var revision = await PreviewAsync(target.Value, order);
        if (!revision.IsDone)
        {
            return revision.Refusal;
        }

        if (revision.Value.Unchanged)
        {
            var plan = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(id)).ReadAsync();
            return new ImportReport { Plan = id, CityName = city.Name, CityOnboarded = false, PublishedEdition = plan?.Edition, Revision = revision.Value };
        }

        var admitted = await cities.AdmitAsync(city);
        if (!admitted.IsDone)
        {
            return admitted.Refusal;
        }

        var imported = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(id)).ImportAsync(new()
        {
            Draft = draft,
            Source = document.Source,
            Original = document.Content,
            OperationId = order.Operation,
            ExpectedRevision = order.ExpectedRevision ?? revision.Value.Revision,
            Discards = order.Discards,
        });
        if (!imported.IsDone)
        {
            return imported.Refusal;
        }

        await delivery.UntilDeliveredAsync(id.City, cancellationToken);
        return new ImportReport
        {
            Plan = id,
            CityName = city.Name,
            CityOnboarded = !city.IsTenant,
            PublishedEdition = imported.Value.Edition,
            Revision = revision.Value,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanRevision>> PreviewAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var target = await FindAsync(document, order);
        return target.IsDone ? await PreviewAsync(target.Value, order) : target.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDifference>> CompareAsync(PlanId plan, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).CompareAsync();
    }

    /// <inheritdoc/>
    public async Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, ImmutableArray<NetworkId> networks, Guid operation, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var published = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).PublishAsync(new() { Visibility = visibility, Networks = networks, OperationId = operation });
        return published.IsDone
            ? new PublicationReport(published.Value, await delivery.UntilDeliveredAsync(plan.City, cancellationToken))
            : published.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ExportAsync(draft);
    }

    /// <inheritdoc/>
    public async Task<Outcome<MappingSheet>> MapAsync(PlanId plan, MapPlan decisions, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var sheet = await PlanMapping.ApplyAsync(grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(plan.City)), plan, decisions);
        await delivery.UntilDeliveredAsync(plan.City, cancellationToken);
        return sheet;
    }

    /// <inheritdoc/>
    public async Task<Outcome<ReindexReport>> ReindexAsync(CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await index.RebuildAsync(source, progress: null, cancellationToken);
            return new ReindexReport(receipt.Applied, receipt.Failures.Length);
        }
        catch (SearchUnavailableException e)
        {
            return new Refusal("search-unavailable", $"The search index cannot be reached: {e.Message} The old index, if any, goes on serving.");
        }
    }

    /// <inheritdoc/>
    public async Task<Outcome<UserReport>> AddUserAsync(string email, string? role, string? tenant, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        return await users.AddAsync(email, role, tenant, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Outcome<RegisteredClient>> AddClientAsync(ClientRegistration client, CancellationToken cancellationToken) => clients.AddAsync(client, cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome<ClientList>> ListClientsAsync(CancellationToken cancellationToken) => clients.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<Outcome<RegisteredClient>> RemoveClientAsync(string client, CancellationToken cancellationToken) => clients.RemoveAsync(client, cancellationToken);

    /// <inheritdoc/>
    public async Task<Outcome<NetworkSynonyms>> SynonymsAsync(NetworkId network, ImmutableArray<SynonymGroup>? groups, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var grain = grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network));
        return groups is { } list ? await grain.SetAsync(list) : new NetworkSynonyms(network, await grain.ReadAsync());
    }

    /// <inheritdoc/>
    public Task<Outcome<SeedReport>> SeedAsync(SeedRequest request, CancellationToken cancellationToken) => load.RunAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async Task<Outcome<AuditReport>> VerifyAuditAsync(Tenant? journal, AuditMark? mark, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var known = await journals.ReadJournalsAsync(cancellationToken);
        if (journal is { } one && !known.Contains(one))
        {
            return UnknownJournal(one);
        }

        var found = new List<AuditVerification>();
        foreach (var tenant in journal is { } only ? [only] : known)
        {
            found.Add(await grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(tenant)).VerifyAsync(mark));
        }

        return new AuditReport([.. found]);
    }

    /// <inheritdoc/>
    public async Task<Outcome<AuditPage>> ExportAuditAsync(Tenant journal, long after, CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        return (await journals.ReadJournalsAsync(cancellationToken)).Contains(journal)
            ? await grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(journal)).ExportAsync(after, ExportPage)
            : UnknownJournal(journal);
    }

    /// <inheritdoc/>
    public async Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken)
    {
        using var acting = ActAsOperator();
        var checks = (await store.RunAsync(cancellationToken)).Checks;
        return new([.. checks, await search.RunAsync(cancellationToken)]);
    }

    private static IDisposable ActAsOperator() => PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));

    private static Refusal UnknownJournal(Tenant journal) =>
        new("journal-unknown", $"'{journal}' has no audit journal. Give the id of a city, network/ with the id of a network, or platform.");

    private async Task<Outcome<ImportTarget>> FindAsync(IncomingDocument document, ImportOrder order)
    {
        var slug = document.PlanSlug(order.Plan);
        if (!slug.IsDone)
        {
            return slug.Refusal;
        }

        var found = await cities.FindAsync(order.City, document.Draft.City);
        return found.IsDone
            ? new ImportTarget(PlanId.Of(found.Value.Id, slug.Value), found.Value, document.Draft with { City = document.Draft.City ?? found.Value.Code })
            : found.Refusal;
    }

    private Task<Outcome<PlanRevision>> PreviewAsync(ImportTarget target, ImportOrder order) =>
        grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(target.Plan)).PreviewImportAsync(
            new() { Draft = target.Draft, Discards = order.Discards, Newcomer = target.City.Register });

    private sealed record ImportTarget(PlanId Plan, FoundCity City, PlanDraft Draft);
}
