namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A dated step of a node.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-milestone")]
public sealed record DraftMilestone
{
    /// <summary>When.</summary>
    [Id(0)]
    public required DateOnly Date { get; init; }

    /// <summary>What.</summary>
    [Id(1)]
    public required string Text { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(2)]
    public int? Line { get; init; }
}
