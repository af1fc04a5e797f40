using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A plan's working copy: what the next publication will publish. For those who serve the city.</summary>
internal sealed class WorkingCopy(DraftSummary draft)
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

    /// <summary>When it was brought in.</summary>
    public DateTimeOffset ImportedAt => draft.ImportedAt;

    /// <summary>By whom: the id of a person or machine.</summary>
    public string ImportedBy => draft.ImportedBy;
}
