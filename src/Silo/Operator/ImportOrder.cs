using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Where a document is to go.</summary>
internal sealed record ImportOrder
{
    /// <summary>Id, <c>scheme:code</c>, bare code or name.</summary>
    public required string City { get; init; }

    /// <summary>The plan's slug; null for kind and period.</summary>
    public string? Plan { get; init; }

    /// <summary>Names this command, so that a repeated one is done once.</summary>
    public required Guid Operation { get; init; }

    /// <summary>Gives up every manual edit.</summary>
    public bool DiscardEdits { get; init; }

    /// <summary>Gives up the manual edits of these items.</summary>
    public ImmutableArray<string> DiscardEditsOf { get => field.IsDefault ? [] : field; init; }

    /// <summary>The revision that the difference was shown for; null when none was shown.</summary>
    public int? ExpectedRevision { get; init; }

    public EditDiscards Discards => new(DiscardEdits, DiscardEditsOf);
}
