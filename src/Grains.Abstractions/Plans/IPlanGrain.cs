using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans;

/// <summary>A plan and its life: draft, publication, withdrawal. Key: <see cref="GrainKeys.OfPlan"/>.</summary>
[Alias("mb.IPlanGrain")]
public interface IPlanGrain : IOutboxGrain
{
    /// <summary>The plan as the caller may see it, or null when there is none that it may see.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("Read")]
    Task<PlanView?> ReadAsync();

    /// <summary>The published edition's content, or null when there is none that the caller may see.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("ReadEdition")]
    Task<EditionContent?> ReadEditionAsync();

    /// <summary>
    /// Makes a read document the draft; the published edition stays as it is. Refusals: <c>city-unknown</c>, <c>city-differs</c>, <c>draft-invalid</c>,
    /// <c>too-many-nodes</c>, <c>publication-running</c>.
    /// </summary>
    /// <param name="command">The document and what was read from it.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("Import")]
    Task<Outcome<PlanView>> ImportAsync(ImportPlan command);

    /// <summary>
    /// Makes the draft the next edition. Readers see the old edition or the new one, never a mixture; a crash in between is made good at
    /// the next start. Refusals: <c>plan-unknown</c>, <c>nothing-to-publish</c>, <c>publication-running</c>;
    /// where the city asks for a second person <c>review-needed</c>, <c>second-person-needed</c>.
    /// </summary>
    /// <param name="command">Visibility and operation.</param>
    [ResponseTimeout("00:10:00")]
    [Access(AccessRule.CityPublisher)]
    [Alias("Publish")]
    Task<Outcome<PlanView>> PublishAsync(PublishPlan command);

    /// <summary>Takes the published edition back. Refusals: <c>plan-unknown</c>, <c>not-published</c>.</summary>
    /// <param name="operationId">Names this command: sent again with the same id it is done once.</param>
    [Access(AccessRule.CityPublisher)]
    [Alias("Withdraw")]
    Task<Outcome<PlanView>> WithdrawAsync(Guid operationId);

    /// <summary>All that the search index is to hold of the plan now; nothing when nothing is published.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("ReadIndexChange")]
    Task<IndexChange> ReadIndexChangeAsync();

    /// <summary>What an export writes: the published edition, or the draft for those who serve the city when <paramref name="draft"/>.</summary>
    /// <param name="draft">The working copy instead of the published edition.</param>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("Export")]
    Task<Outcome<PlanDraft>> ExportAsync(bool draft);

    /// <summary>
    /// Hands the draft in for review; handed in already it stays so. An import or edit after that takes it back. Refusals: <c>plan-unknown</c>,
    /// <c>nothing-to-publish</c>, <c>publication-running</c>.
    /// </summary>
    /// <param name="operationId">Names this command: sent again with the same id it is done once.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("Submit")]
    Task<Outcome<PlanView>> SubmitAsync(Guid operationId);

    /// <summary>Gives a draft that was handed in back to those who edit it. Refusals: <c>plan-unknown</c>, <c>not-in-review</c>, <c>publication-running</c>.</summary>
    /// <param name="operationId">Names this command: sent again with the same id it is done once.</param>
    [Access(AccessRule.CityPublisher)]
    [Alias("Return")]
    Task<Outcome<PlanView>> ReturnAsync(Guid operationId);
}
