using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>What a newly read document makes of a plan.</summary>
/// <param name="Revision">What is shown before anything is written.</param>
/// <param name="Next">The working copy that comes of it.</param>
internal sealed record Revised(PlanRevision Revision, EditedDraft Next);
