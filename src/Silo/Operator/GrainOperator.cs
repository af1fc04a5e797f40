using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.Silo.Identity;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The operator's commands on the grains of this process.</summary>
internal sealed class GrainOperator(IGrainFactory grains, CityAdmission cities, DeliveryWait delivery, StoreExamination store, SearchExamination search, IPlanIndex index, ISearchSource source, UserAdmission users, IAuditStore journals) : IOperator
{
    private const int ExportPage = 1000;

    /// <inheritdoc/>
    public async Task<Outcome<ImportReport>> ImportAsync(
        IncomingDocument document, string city, string? plan, Guid operation, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        if (!PlanId.TryCreate($"city/{plan ?? document.DefaultPlan}", out _))
        {
            return new Refusal("plan-slug-invalid", $"'{plan}' cannot name a plan. Use lower-case letters, digits and single hyphens, for example {document.DefaultPlan}.");
        }

        var found = await cities.FindAsync(city, document.Draft.City);
        if (!found.IsDone)
        {
            return found.Refusal;
        }

        var admitted = await cities.AdmitAsync(found.Value);
        if (!admitted.IsDone)
        {
            return admitted.Refusal;
        }

        var id = PlanId.Of(found.Value.Id, plan ?? document.DefaultPlan);
        var imported = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(id)).ImportAsync(new()
        {
            Draft = document.Draft with { City = document.Draft.City ?? found.Value.Code },
            Source = document.Source,
            Original = document.Content,
            OperationId = operation,
        });
        if (!imported.IsDone)
        {
            return imported.Refusal;
        }

        await delivery.UntilDeliveredAsync(id.City, cancellationToken);
        return new ImportReport { Plan = id, CityName = found.Value.Name, CityOnboarded = !found.Value.IsTenant, PublishedEdition = imported.Value.Edition };
    }

    /// <inheritdoc/>
    public async Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, Guid operation, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        var published = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).PublishAsync(new() { Visibility = visibility, OperationId = operation });
        return published.IsDone
            ? new PublicationReport(published.Value, await delivery.UntilDeliveredAsync(plan.City, cancellationToken))
            : published.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ExportAsync(draft);
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
    public Task<Outcome<UserReport>> AddUserAsync(string email, string? role, string? tenant, CancellationToken cancellationToken) =>
        users.AddAsync(email, role, tenant, cancellationToken);

    /// <inheritdoc/>
    public async Task<Outcome<AuditReport>> VerifyAuditAsync(Tenant? journal, AuditMark? mark, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
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
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        return (await journals.ReadJournalsAsync(cancellationToken)).Contains(journal)
            ? await grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(journal)).ExportAsync(after, ExportPage)
            : UnknownJournal(journal);
    }

    /// <inheritdoc/>
    public async Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        var checks = (await store.RunAsync(cancellationToken)).Checks;
        return new([.. checks, await search.RunAsync(cancellationToken)]);
    }

    private static Refusal UnknownJournal(Tenant journal) =>
        new("journal-unknown", $"'{journal}' has no audit journal. Give the id of a city, network/ with the id of a network, or platform.");
}
