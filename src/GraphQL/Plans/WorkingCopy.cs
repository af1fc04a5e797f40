using GraphQL;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A plan's working copy: what the next publication will publish. For those who serve the city.</summary>
internal sealed class WorkingCopy(PlanId plan, DraftSummary draft)
{
    /// <summary>The document it was read from.</summary>
    public SourceDocument Document => new(draft.Source);

    /// <summary>How many nodes its tree has.</summary>
    public int NodeCount => draft.Nodes;

    /// <summary>How many indicators it has.</summary>
    public int IndicatorCount => draft.Indicators;

    /// <summary>How many rows of spending it has.</summary>
    public int SpendingRowCount => draft.SpendingRows;

    /// <summary>How many diagnostics of severity WARNING and ERROR its reading gave.</summary>
    public int DiagnosticCount => draft.Diagnostics;

    /// <summary>What its reading was unsure of or could not place, with the lines, what was understood and what to do.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(20)]
    public async Task<Connection<PlanDiagnostic>> Diagnostics(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        var copy = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ExportAsync(draft: true).WaitAsync(cancellationToken);
        return copy.IsDone
            ? Page.Of(copy.Value.Diagnostics, first, after, diagnostic => new PlanDiagnostic(diagnostic))
            : throw new RefusedError(copy.Refusal);
    }

    /// <summary>When it was brought in.</summary>
    public DateTimeOffset ImportedAt => draft.ImportedAt;

    /// <summary>By whom: the id of a person or machine.</summary>
    public string ImportedBy => draft.ImportedBy;
}
