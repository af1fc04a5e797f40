using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>A manual edit and what a new document means for it.</summary>
/// <param name="Edit">The edit, on the item's id in the new document where it has a place there.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Conflicts">Members on which the document and the edit disagree: <c>before</c> is what the new document says, <c>after</c> what the edit says.</param>
[GenerateSerializer, Immutable, Alias("mb.carried-edit")]
public sealed record CarriedEdit(PlanEdit Edit, EditFate Fate, ImmutableArray<FieldChange> Conflicts);
