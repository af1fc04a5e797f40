using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Plans.Revisions;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>The life of a plan: what may follow what, and who sees which of it.</summary>
internal static class PlanRules
{
    public static StoredPlan TakeIn(StoredPlan plan, ImportPlan command, EditedDraft next, int import, DateTimeOffset at, string by) =>
        WithDraft(plan, next, import, command.Source, at, by).Remember(command.OperationId);

    /// <summary>Without a working copy the edits begin one from the published edition.</summary>
    public static StoredPlan TakeEdits(StoredPlan plan, EditedDraft edited, int import, DateTimeOffset at, string by) =>
        plan.Draft?.Summary is { } summary
            ? WithDraft(plan, edited, import, summary.Source, summary.ImportedAt, summary.ImportedBy)
            : WithDraft(plan, edited, import, plan.Published!.Source, at, by);

    /// <summary>The imports whose rows the plan still needs.</summary>
    public static ImmutableArray<int> ImportsOf(StoredPlan plan) =>
        [.. new[] { plan.Draft?.Import, plan.Edits?.Import, plan.Running?.Draft.Import }.OfType<int>().Distinct()];

    public static Refusal? CheckPublish(StoredPlan plan, PlanId id) => plan switch
    {
        { State: null } => new("plan-unknown", $"There is no plan '{id}'. Import a document first."),
        { Running: not null } => Running(id),
        { Draft: null } => new("nothing-to-publish", $"Plan '{id}' has no working copy since its last edition. Import a document first."),
        _ => null,
    };

    public static Refusal? CheckAudience(PublishPlan command, PlanId id) => (command.Visibility, command.Networks.IsEmpty) switch
    {
        (Visibility.Networks, true) => new("audience-missing", $"Plan '{id}' is to be shared with networks and none is named. Name them, or choose another visibility.") { Fields = ["networks"] },
        (not Visibility.Networks, false) => new(
            "audience-not-asked", $"Plan '{id}' is to be visible to {command.Visibility.ToString().ToLowerInvariant()} and networks are named. Leave them out, or choose the visibility networks.")
        { Fields = ["networks"] },
        _ => null,
    };

    public static Refusal Running(PlanId id) =>
        new("publication-running", $"Edition of plan '{id}' is being published just now. Ask again in a moment.");

    public static StoredPlan Start(StoredPlan plan, PublishPlan command, DateTimeOffset at, string by) => (plan with
    {
        LastEdition = plan.LastEdition + 1,
        Running = new(plan.LastEdition + 1, plan.Draft!, command.Visibility, by, at) { Networks = [.. command.Networks.Distinct()], Origin = PrincipalContext.Origin },
    }).Remember(command.OperationId);

    public static StoredEdition EditionOf(StoredPublication running) =>
        new(running.Number, running.Draft.Header, running.Draft.Summary.Source, running.Visibility, running.By, running.StartedAt) { Networks = running.Networks };

    public static StoredPlan Flip(StoredPlan plan, StoredEdition edition) => plan with
    {
        State = PlanState.Published,
        Published = edition,
        PublicSince = edition.Visibility == Visibility.Public ? plan.PublicSince ?? edition.Number : null,
        Running = null,
        Draft = null,
        Review = null,
        Outbox = plan.Outbox.RemoveAll(item => item.Fact is PublicationStarted started && started.Number == edition.Number),
    };

    public static Refusal? CheckWithdraw(StoredPlan plan, PlanId id) => plan switch
    {
        { State: null } => new("plan-unknown", $"There is no plan '{id}'."),
        { Running: not null } => Running(id),
        { Published: null } => new("not-published", $"Plan '{id}' has no published edition that could be withdrawn."),
        _ => null,
    };

    public static StoredPlan Withdraw(StoredPlan plan, Guid operation) =>
        (plan with { State = PlanState.Withdrawn, Published = null, PublicSince = null }).Remember(operation);

    /// <summary>The networks that a principal may see the published edition through, if the city is a member of one of them now.</summary>
    public static IEnumerable<NetworkId> WaysTo(Principal principal, StoredEdition edition) =>
        edition.Visibility == Visibility.Networks ? edition.Networks.Intersect(AccessRules.NetworksOf(principal)) : [];

    /// <summary>Whether a principal may see the published edition.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="id">The plan.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="isShared">Whether the city is a member of one of <see cref="WaysTo"/>.</param>
    public static bool Sees(Principal principal, PlanId id, StoredEdition edition, bool isShared) =>
        edition.Visibility == Visibility.Public || isShared || AccessRules.ServesCity(principal, id.City.Value);

    /// <summary>
    /// The first edition that histories may tell those of who do not serve the city: an edition that was narrower than the one they see, or was withdrawn, is
    /// not theirs, and neither are those before it.
    /// </summary>
    public static int HistoryFrom(StoredPlan plan, StoredEdition edition) => plan.PublicSince ?? edition.Number;

    /// <summary>What a principal may see of the plan; null for nothing at all.</summary>
    public static PlanView? View(StoredPlan plan, PlanId id, Principal principal, bool isShared = false)
    {
        var serves = AccessRules.ServesCity(principal, id.City.Value);
        var edition = plan.Published is { } published && Sees(principal, id, published, isShared) ? published : null;
        var header = edition?.Header ?? (serves ? plan.Header : null);
        return header is null
            ? null
            : new()
            {
                Id = id,
                State = ReviewRules.StateOf(plan),
                Kind = header.Kind,
                Title = header.Title,
                Period = header.Period,
                AsOf = header.AsOf,
                Edition = edition?.Number,
                Visibility = edition?.Visibility ?? Visibility.Private,
                PublishedAt = edition?.PublishedAt,
                PublishedBy = serves ? edition?.PublishedBy : null,
                Source = edition?.Source,
                Draft = serves ? plan.Draft?.Summary : null,
                Revision = serves ? plan.Revision : null,
                Edits = serves ? plan.Edits?.Count ?? 0 : null,
                Networks = edition?.Networks ?? [],
                Recorded = edition is null ? 0 : plan.Recorded,
                HistoryFrom = edition is null || serves ? 0 : HistoryFrom(plan, edition),
                Review = serves && ReviewRules.ReviewOf(plan) is { } review ? new() { SubmittedBy = review.By, SubmittedAt = review.At } : null,
            };
    }

    private static StoredPlan WithDraft(StoredPlan plan, EditedDraft draft, int import, SourceDocument source, DateTimeOffset at, string by) => plan with
    {
        State = plan.Published is null ? PlanState.Draft : plan.State,
        LastImport = import,
        Header = StoredHeader.Of(draft.Content),
        Draft = new(import, StoredHeader.Of(draft.Content), Summarise(draft.Content, source, at, by)),
        Edits = draft.Edits.IsEmpty ? null : new(import, draft.Edits.Length),
        Revision = plan.Revision + 1,
    };

    private static DraftSummary Summarise(PlanDraft draft, SourceDocument source, DateTimeOffset at, string by) => new()
    {
        Source = source,
        Nodes = draft.Nodes.Length,
        Indicators = draft.Indicators.Length,
        SpendingRows = draft.Spending.Length,
        Diagnostics = draft.Diagnostics.Count(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info),
        ImportedAt = at,
        ImportedBy = by,
    };
}
