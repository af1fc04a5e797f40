namespace MunicipalBenchmark.Plans;

/// <summary>A plan's working copy, for those who serve the city.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-summary")]
public sealed record DraftSummary
{
    /// <summary>The document.</summary>
    [Id(0)]
    public required SourceDocument Source { get; init; }

    /// <summary>Nodes of the tree.</summary>
    [Id(1)]
    public required int Nodes { get; init; }

    /// <summary>Indicators.</summary>
    [Id(2)]
    public required int Indicators { get; init; }

    /// <summary>Spending rows.</summary>
    [Id(3)]
    public required int SpendingRows { get; init; }

    /// <summary>Diagnostics of severity WARNING and ERROR.</summary>
    [Id(4)]
    public required int Diagnostics { get; init; }

    /// <summary>When.</summary>
    [Id(5)]
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>By whom: a principal's id.</summary>
    [Id(6)]
    public required string ImportedBy { get; init; }
}
