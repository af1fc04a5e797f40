using GraphQL;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.Objectives;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A published node of any level with its indicators and their history.</summary>
internal sealed class Objective(ObjectiveView view) : NodeFields(view.Plan, view.Content.Node)
{
    /// <summary>The plan's id.</summary>
    [Id]
    public string Plan => view.Plan.Value;

    /// <summary>Number of the published edition.</summary>
    public int Edition => view.Content.Edition;

    /// <summary>Id of the node above, `{city}/{plan}/{localId}`; null at the root.</summary>
    [Id]
    public string? Parent => view.Content.Node.Parent is { } parent ? $"{view.Plan.Value}/{parent}" : null;

    /// <summary>Its indicators.</summary>
    [Complexity(1, 4)]
    public IReadOnlyList<PlanIndicator> Indicators() => [.. view.Content.Indicators.Select(indicator => new PlanIndicator(view.Plan, indicator))];

    /// <summary>All figures its indicators had up to that edition, and what was recorded by hand since, oldest first: a correction is another entry.</summary>
    /// <param name="indicator">Of this indicator only: its `localId`.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<Revision> History(string? indicator, int first = Page.DefaultSize, string? after = null) =>
        Page.Of(
            view.History.Where(revision => indicator is null || revision.Indicator == indicator).ToArray(),
            first,
            after,
            revision => new Revision(view.Plan, revision));
}
