namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A tag that the reader proposes for a node, with its reason. It is no tag until a person adds it to the node's <c>tags</c>.</summary>
[GenerateSerializer, Immutable, Alias("mb.proposed-tag")]
public sealed record ProposedTag
{
    /// <summary>Id of the node.</summary>
    [Id(0)]
    public required string Node { get; init; }

    /// <summary>The vocabulary: <c>sdg</c> (goal or target), <c>eu-policy-objective</c> (PO1 to PO5), <c>eu-urban-agenda</c> or <c>catalogue</c> (a code).</summary>
    [Id(1)]
    public required string Scheme { get; init; }

    /// <summary>The code in the vocabulary, for example <c>11.2</c>.</summary>
    [Id(2)]
    public required string Value { get; init; }

    /// <summary>Why, for a person.</summary>
    [Id(3)]
    public required string Reason { get; init; }

    /// <summary>How sure, 0 to 1.</summary>
    [Id(4)]
    public required double Score { get; init; }

    /// <summary>True when the document names it itself: it is among the node's <c>tags</c> already.</summary>
    [Id(5)]
    public bool Stated { get; init; }

    /// <summary>Line of the node.</summary>
    [Id(6)]
    public int? Line { get; init; }
}
