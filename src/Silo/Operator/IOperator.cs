using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>
/// What the person at the machine may ask of the store: answered by the grains of this process, or by the service that runs on the same data.
/// </summary>
internal interface IOperator
{
    /// <summary>
    /// Makes a document the draft of a plan of a city, onboarding the city if the register knows it and the document is accepted. A document that was read
    /// into what is there already changes nothing. Refusals: <c>city-unknown</c>, <c>city-ambiguous</c>, <c>city-differs</c>, and the plan's.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="order">Where to.</param>
    /// <param name="cancellationToken">Stops waiting; what was started goes on.</param>
    Task<Outcome<ImportReport>> ImportAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken);

    /// <summary>What <see cref="ImportAsync"/> would change; writes nothing. Refusals: the same.</summary>
    Task<Outcome<PlanRevision>> PreviewAsync(IncomingDocument document, ImportOrder order, CancellationToken cancellationToken);

    /// <summary>What a plan's draft changes in its published edition.</summary>
    Task<Outcome<PlanDifference>> CompareAsync(PlanId plan, CancellationToken cancellationToken);

    /// <summary>Publishes a plan's draft and waits until it can be benchmarked.</summary>
    Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, Guid operation, CancellationToken cancellationToken);

    /// <summary>The published edition, or the draft.</summary>
    Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken);

    /// <summary>Carries out decisions about a plan's indicators, waits until they count, and says what is mapped and proposed then.</summary>
    Task<Outcome<MappingSheet>> MapAsync(PlanId plan, MapPlan decisions, CancellationToken cancellationToken);

    /// <summary>Builds the search index anew from the plans while the old one serves. Refusal: <c>search-unavailable</c>.</summary>
    Task<Outcome<ReindexReport>> ReindexAsync(CancellationToken cancellationToken);

    /// <summary>Examines the store.</summary>
    Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken);
}
