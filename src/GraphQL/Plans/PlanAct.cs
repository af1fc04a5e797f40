using GraphQL;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>An act of a body of the city.</summary>
internal sealed class PlanAct(DraftAct act)
{
    /// <summary>Number as written.</summary>
    public string? Number => act.Number;

    /// <summary>Date of the act.</summary>
    public DateOnly? Date => act.Date;

    /// <summary>The body, for example `Consiglio Comunale`.</summary>
    public string? Body => act.Body;

    /// <summary>Votes taken.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<PlanVote> Votes() => [.. act.Votes.Select(vote => new PlanVote(vote))];

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => act.Line;
}

/// <summary>One vote: counts of members.</summary>
internal sealed class PlanVote(DraftVote vote)
{
    /// <summary>What was voted on.</summary>
    public string? Subject => vote.Subject;

    /// <summary>Members present.</summary>
    public int? Present => vote.Present;

    /// <summary>In favour.</summary>
    public int? For => vote.For;

    /// <summary>Against.</summary>
    public int? Against => vote.Against;

    /// <summary>Abstained.</summary>
    public int? Abstained => vote.Abstained;
}
