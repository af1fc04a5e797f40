using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>
/// What the person at the machine may ask of the store: answered by the grains of this process, or by the service that runs on the same data.
/// </summary>
internal interface IOperator
{
    /// <summary>
    /// Makes a document the draft of a plan of a city, onboarding the city if the register knows it. Refusals: <c>city-unknown</c>,
    /// <c>city-ambiguous</c>, <c>city-differs</c>, and the plan's.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="city">Id, <c>scheme:code</c>, bare code or name.</param>
    /// <param name="plan">The plan's slug; null for kind and period.</param>
    /// <param name="operation">Names this command, so that a repeated one is done once.</param>
    /// <param name="cancellationToken">Stops waiting; what was started goes on.</param>
    Task<Outcome<ImportReport>> ImportAsync(IncomingDocument document, string city, string? plan, Guid operation, CancellationToken cancellationToken);

    /// <summary>Publishes a plan's draft and waits until it can be benchmarked.</summary>
    Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, Guid operation, CancellationToken cancellationToken);

    /// <summary>The published edition, or the draft.</summary>
    Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken);

    /// <summary>Builds the search index anew from the plans while the old one serves. Refusal: <c>search-unavailable</c>.</summary>
    Task<Outcome<ReindexReport>> ReindexAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes an account, or finds it, and gives it a role. Refusals: <c>email-invalid</c>, <c>role-unknown</c>, <c>tenant-needed</c>, <c>account-refused</c>.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="role">For example <c>platform-admin</c>; null for none.</param>
    /// <param name="tenant">The city or network of the role.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<UserReport>> AddUserAsync(string email, string? role, string? tenant, CancellationToken cancellationToken);

    /// <summary>Examines audit journals. Refusal: <c>journal-unknown</c>.</summary>
    /// <param name="journal">Which; null for all.</param>
    /// <param name="mark">An end that was noted elsewhere; null for none.</param>
    /// <param name="cancellationToken">Stops between two journals.</param>
    Task<Outcome<AuditReport>> VerifyAuditAsync(Tenant? journal, AuditMark? mark, CancellationToken cancellationToken);

    /// <summary>The next entries of an audit journal, oldest first. Refusal: <c>journal-unknown</c>.</summary>
    /// <param name="journal">Which.</param>
    /// <param name="after">The last page's end; 0 for the first.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<Outcome<AuditPage>> ExportAuditAsync(Tenant journal, long after, CancellationToken cancellationToken);

    /// <summary>Examines the store.</summary>
    Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken);
}
