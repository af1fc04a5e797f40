using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Revisions;

/// <summary>Which manual edits the city gives up for what a new document says.</summary>
/// <param name="All">Every one.</param>
/// <param name="Items">Those of these items, by their ids before the import.</param>
[GenerateSerializer, Immutable, Alias("mb.edit-discards")]
public sealed record EditDiscards(bool All, ImmutableArray<string> Items)
{
    /// <summary>None: manual edits win.</summary>
    public static readonly EditDiscards None = new(false, []);

    /// <summary>All: the document wins.</summary>
    public static readonly EditDiscards Everything = new(true, []);
}
