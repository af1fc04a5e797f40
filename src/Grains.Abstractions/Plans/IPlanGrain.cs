using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Tags;
using MunicipalBenchmark.Search;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans;

/// <summary>A plan and its life: draft, publication, withdrawal. Key: <see cref="GrainKeys.OfPlan"/>.</summary>
[Alias("mb.IPlanGrain")]
public interface IPlanGrain : IOutboxGrain
{
    /// <summary>The plan as the caller may see it, or null when there is none that it may see.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("Read")]
    Task<PlanView?> ReadAsync();

    /// <summary>The published edition's content, or null when there is none that the caller may see.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("ReadEdition")]
    Task<EditionContent?> ReadEditionAsync();

    /// <summary>
    /// Makes a read document the draft; the published edition stays as it is. Manual edits are carried over unless the command gives them up. Refusals:
    /// <c>city-unknown</c>, <c>city-differs</c>, <c>draft-invalid</c>, <c>too-many-nodes</c>, <c>publication-running</c>, <c>plan-changed</c>,
    /// <c>edits-do-not-fit</c>.
    /// </summary>
    /// <param name="command">The document and what was read from it.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("Import")]
    Task<Outcome<PlanView>> ImportAsync(ImportPlan command);

    /// <summary>
    /// Says what an import would change in the draft, or in the published edition when there is no draft, and what becomes of manual edits; writes
    /// nothing. Refusals: those of <see cref="ImportAsync"/>.
    /// </summary>
    /// <param name="command">What was read.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("PreviewImport")]
    Task<Outcome<PlanRevision>> PreviewImportAsync(PreviewImport command);

    /// <summary>What the draft changes in the published edition. Refusals: <c>no-draft</c>, <c>not-published</c>.</summary>
    [Access(AccessRule.CityEditor)]
    [Alias("Compare")]
    Task<Outcome<PlanDifference>> CompareAsync();

    /// <summary>
    /// Changes the draft by hand; without a draft one is begun from the published edition. All edits are done or none. Refusals: <c>city-unknown</c>,
    /// <c>no-draft</c>, <c>publication-running</c>, <c>plan-changed</c>, <c>item-unknown</c>, <c>item-exists</c>, <c>field-unknown</c>,
    /// <c>field-invalid</c>, <c>part-not-editable</c>, <c>too-many-edits</c>, <c>draft-invalid</c>, <c>too-many-nodes</c>.
    /// </summary>
    /// <param name="command">The edits.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("Edit")]
    Task<Outcome<PlanView>> EditAsync(EditPlan command);

    /// <summary>The manual edits of the draft, or of the published edition when there is no draft, oldest first.</summary>
    [Access(AccessRule.CityEditor)]
    [Alias("ReadEdits")]
    Task<ImmutableArray<PlanEdit>> ReadEditsAsync();

    /// <summary>
    /// Makes the draft the next edition. Readers see the old edition or the new one, never a mixture; a crash in between is made good at
    /// the next start. Refusals: <c>plan-unknown</c>, <c>nothing-to-publish</c>, <c>publication-running</c>, <c>audience-missing</c>,
    /// <c>audience-not-asked</c>, <c>network-unknown</c>, <c>not-a-member</c>; where the city asks for a second person <c>review-needed</c>,
    /// <c>second-person-needed</c>.
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

    /// <summary>The city joined or left a network: what is indexed of the plan is to say so.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("NoteMembership")]
    Task NoteMembershipAsync();

    /// <summary>Projects the published edition's figures again, because the city's mappings changed.</summary>
    /// <param name="indicator">The catalogue indicator that gained or lost a mapping.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("Remap")]
    Task RemapAsync(IndicatorCode indicator);

    /// <summary>All that the search index is to hold of the plan now; nothing when nothing is published.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("ReadIndexChange")]
    Task<IndexChange> ReadIndexChangeAsync();

    /// <summary>What an export writes: the published edition, or the draft for those who serve the city when <paramref name="draft"/>.</summary>
    /// <param name="draft">The working copy instead of the published edition.</param>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
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

    /// <summary>
    /// Records a result of an indicator of the published edition, between two documents. It shows in the indicator's history at once and counts in
    /// benchmarks as a document's figure does; it stays when the next document is published, and stands against what that says for the same day or year. The
    /// same figure said again changes nothing. Refusals: <c>plan-unknown</c>, <c>not-published</c>, <c>publisher-needed</c> (the city asks for a second person),
    /// <c>local-indicator-unknown</c>, <c>date-missing</c>, <c>date-in-future</c>, <c>date-outside-plan</c>, <c>value-unreadable</c>, <c>note-invalid</c>,
    /// <c>nothing-to-take-back</c>, <c>too-many-observations</c>.
    /// </summary>
    /// <param name="command">The result.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("RecordObservation")]
    Task<Outcome<PlacedObservation>> RecordObservationAsync(RecordObservation command);

    /// <summary>
    /// All results recorded between documents, oldest first. For those who do not serve the city: those that stand, and those that were corrected while the
    /// plan was theirs to see as it is now (<see cref="PlanView.HistoryFrom"/>); none when they may not see the published edition.
    /// </summary>
    [AlwaysInterleave]
    [Access(AccessRule.Anyone)]
    [Alias("ReadRecorded")]
    Task<ImmutableArray<PlacedObservation>> ReadRecordedAsync();

    /// <summary>
    /// Says yes or no to a tag that was proposed for a node of the working copy, or of the published edition when there is none. Decided, it is proposed no
    /// more; a yes is a manual edit of the node's tags. Refusals: those of <see cref="EditAsync"/>, <c>tag-not-proposed</c>, <c>tag-stated</c>,
    /// <c>too-many-decisions</c>.
    /// </summary>
    /// <param name="command">The decision.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("DecideTag")]
    Task<Outcome<PlanView>> DecideTagAsync(DecideTag command);
}
