using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Hosting;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>The operator's commands on the grains of this process.</summary>
internal sealed class GrainOperator(IGrainFactory grains, CityAdmission cities, DeliveryWait delivery, StoreExamination store, SearchExamination search, IPlanIndex index, ISearchSource source) : IOperator
{
    /// <inheritdoc/>
    public async Task<Outcome<ImportReport>> ImportAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
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
        using var acting = PrincipalContext.Act(Principal.Operator);
        var target = await FindAsync(document, order);
        return target.IsDone ? await PreviewAsync(target.Value, order) : target.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDifference>> CompareAsync(PlanId plan, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).CompareAsync();
    }

    /// <inheritdoc/>
    public async Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, Guid operation, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var published = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).PublishAsync(new() { Visibility = visibility, OperationId = operation });
        return published.IsDone
            ? new PublicationReport(published.Value, await delivery.UntilDeliveredAsync(plan.City, cancellationToken))
            : published.Refusal;
    }

    /// <inheritdoc/>
    public async Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ExportAsync(draft);
    }

    /// <inheritdoc/>
    public async Task<Outcome<MappingSheet>> MapAsync(PlanId plan, MapPlan decisions, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
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
    public async Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var checks = (await store.RunAsync(cancellationToken)).Checks;
        return new([.. checks, await search.RunAsync(cancellationToken)]);
    }

    private async Task<Outcome<ImportTarget>> FindAsync(IncomingDocument document, ImportOrder order)
    {
        var slug = order.Plan ?? document.DefaultPlan;
        if (!PlanId.TryCreate($"city/{slug}", out _))
        {
            return new Refusal("plan-slug-invalid", $"'{slug}' cannot name a plan. Use lower-case letters, digits and single hyphens, for example {document.DefaultPlan}.");
        }

        var found = await cities.FindAsync(order.City, document.Draft.City);
        return found.IsDone
            ? new ImportTarget(PlanId.Of(found.Value.Id, slug), found.Value, document.Draft with { City = document.Draft.City ?? found.Value.Code })
            : found.Refusal;
    }

    private Task<Outcome<PlanRevision>> PreviewAsync(ImportTarget target, ImportOrder order) =>
        grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(target.Plan)).PreviewImportAsync(
            new() { Draft = target.Draft, Discards = order.Discards, Newcomer = target.City.Register });

    private sealed record ImportTarget(PlanId Plan, FoundCity City, PlanDraft Draft);
}
