namespace MunicipalBenchmark.GraphQL.Plans.Tags;

/// <summary>Names a tag that was proposed for a node.</summary>
internal sealed record DecideTagInput
{
    /// <summary>What you call this change; sent again under the same name it is done once.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The node, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public required string Node { get; init; }

    /// <summary>The vocabulary, for example `sdg`.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>The code in it, for example `11.2`.</summary>
    public required string Code { get; init; }

    /// <summary>The plan's `revision` that you saw: refused when it was changed meanwhile. Left out, whatever is there is decided on.</summary>
    public int? ExpectedRevision { get; init; }
}
