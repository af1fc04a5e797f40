using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>What the working copy changes in the published edition. Lines, diagnostics and the order of items are no part of it.</summary>
internal sealed class PendingDifference(PlanDifference difference)
{
    /// <summary>Members of the document itself: title, kind, period, date.</summary>
    public IReadOnlyList<MemberChange> Document => [.. difference.Document.Select(change => new MemberChange(change))];

    /// <summary>Items that differ, list by list; those that are gone come last in theirs.</summary>
    /// <param name="part">Of this list only.</param>
    /// <param name="kind">Of this class only.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<ItemDifference> Items(PlanPart? part, DifferenceKind? kind, int first = Page.DefaultSize, string? after = null) =>
        Page.Of(
            difference.Parts.Where(item => (part is null || item.Part == part) && (kind is null || item.Kind == kind)).ToArray(),
            first,
            after,
            item => new ItemDifference(item));
}
