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
using MunicipalBenchmark.Silo.Operator.Doctor;
using MunicipalBenchmark.Silo.Seeding;

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
    Task<Outcome<PublicationReport>> PublishAsync(PlanId plan, Visibility visibility, ImmutableArray<NetworkId> networks, Guid operation, CancellationToken cancellationToken);

    /// <summary>The published edition, or the draft.</summary>
    Task<Outcome<PlanDraft>> ExportAsync(PlanId plan, bool draft, CancellationToken cancellationToken);

    /// <summary>Carries out decisions about a plan's indicators, waits until they count, and says what is mapped and proposed then.</summary>
    Task<Outcome<MappingSheet>> MapAsync(PlanId plan, MapPlan decisions, CancellationToken cancellationToken);

    /// <summary>Builds the search index anew from the plans while the old one serves. Refusal: <c>search-unavailable</c>.</summary>
    Task<Outcome<ReindexReport>> ReindexAsync(CancellationToken cancellationToken);

    /// <summary>Replaces a network's synonyms, or only reads them. Refusals: those of <see cref="INetworkSynonymsGrain.SetAsync"/>.</summary>
    Task<Outcome<NetworkSynonyms>> SynonymsAsync(NetworkId network, ImmutableArray<SynonymGroup>? groups, CancellationToken cancellationToken);

    /// <summary>Fills the store with synthetic load. Refusals: <c>seed-out-of-range</c>, <c>store-holds-data</c>.</summary>
    Task<Outcome<SeedReport>> SeedAsync(SeedRequest request, CancellationToken cancellationToken);

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

    /// <summary>
    /// Makes an account, or finds it, and gives it a role. Refusals: <c>email-invalid</c>, <c>role-unknown</c>, <c>tenant-needed</c>, <c>account-refused</c>.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="role">For example <c>platform-admin</c>; null for none.</param>
    /// <param name="tenant">The city or network of the role.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<UserReport>> AddUserAsync(string email, string? role, string? tenant, CancellationToken cancellationToken);

    /// <summary>
    /// Registers a client of the own authority. Refusals: <c>no-own-authority</c>, <c>tenant-unknown</c>, <c>client-invalid</c>, <c>client-exists</c>.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<Outcome<RegisteredClient>> AddClientAsync(ClientRegistration client, CancellationToken cancellationToken);

    /// <summary>All clients of the own authority. Refusal: <c>no-own-authority</c>.</summary>
    Task<Outcome<ClientList>> ListClientsAsync(CancellationToken cancellationToken);

    /// <summary>Removes a client with all that was issued to it. Refusals: <c>no-own-authority</c>, <c>client-unknown</c>.</summary>
    Task<Outcome<RegisteredClient>> RemoveClientAsync(string client, CancellationToken cancellationToken);

    /// <summary>Examines the store.</summary>
    Task<DoctorReport> ExamineAsync(CancellationToken cancellationToken);
}
