namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>One vote: counts of members.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-vote")]
public sealed record DraftVote
{
    /// <summary>What was voted on.</summary>
    [Id(0)]
    public string? Subject { get; init; }

    /// <summary>Members present.</summary>
    [Id(1)]
    public int? Present { get; init; }

    /// <summary>In favour.</summary>
    [Id(2)]
    public int? For { get; init; }

    /// <summary>Against.</summary>
    [Id(3)]
    public int? Against { get; init; }

    /// <summary>Abstained.</summary>
    [Id(4)]
    public int? Abstained { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(5)]
    public int? Line { get; init; }
}
