using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>How a newly read document takes the place of what is there.</summary>
internal static class RevisionRules
{
    public static Revised Revise(
        StoredPlan plan, PlanId id, RevisionBase against, EditedDraft? current, PlanDraft document, EditDiscards discards)
    {
        var edits = current is null ? [] : EditCarrying.Carry(current, document, discards);
        var next = new EditedDraft(document, EditCarrying.Remaining(edits));
        return new(
            new()
            {
                Plan = id,
                Against = against,
                Revision = plan.Revision,
                Difference = current is null ? PlanDifference.None : PlanComparison.Compare(current.Content, next.Content),
                Edits = edits,
                Unchanged = current is not null && edits.All(edit => edit.Fate == EditFate.Kept) && SameReading(current.Read, document),
            },
            next);
    }

    public static Refusal? CheckRevision(StoredPlan plan, PlanId id, int? expected) => expected is { } seen && seen != plan.Revision
        ? new("plan-changed", $"Plan '{id}' is at revision {plan.Revision} now, not at {seen}: somebody imported or edited it meanwhile. Look at it again, then repeat.")
        {
            Fields = ["expectedRevision"],
        }
        : null;

    public static Refusal DoNotFit(Refusal reason) => new(
        "edits-do-not-fit",
        $"With the manual edits made in the product this document is no sound plan: {reason.Message} Give up the edits (--discard-edits) or those of the items named, or correct the document.")
    {
        Fields = reason.Fields,
    };

    private static bool SameReading(PlanDraft left, PlanDraft right) => PlanFormat.WriteUtf8(left).AsSpan().SequenceEqual(PlanFormat.WriteUtf8(right));
}
