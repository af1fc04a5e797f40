using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>A working copy: what was read, what was changed by hand, and what comes of both.</summary>
internal sealed class EditedDraft(PlanDraft read, ImmutableArray<PlanEdit> edits)
{
    public PlanDraft Read => read;

    public ImmutableArray<PlanEdit> Edits => edits;

    public PlanDraft Content => field ??= edits.IsEmpty ? read : PlanChanges.Apply(read, edits);
}
