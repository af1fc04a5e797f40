namespace MunicipalBenchmark.Plans.Tags;

/// <summary>Says yes or no to a tag that was proposed for a node.</summary>
[GenerateSerializer, Immutable, Alias("mb.decide-tag")]
public sealed record DecideTag
{
    /// <summary>Id of the node.</summary>
    [Id(0)]
    public required string Node { get; init; }

    /// <summary>The vocabulary, for example <c>sdg</c>.</summary>
    [Id(1)]
    public required string Scheme { get; init; }

    /// <summary>The code in it.</summary>
    [Id(2)]
    public required string Value { get; init; }

    /// <summary>Yes makes it a tag of the working copy's node; no has it not proposed again for that node.</summary>
    [Id(3)]
    public required bool IsAccepted { get; init; }

    /// <summary>The revision that the person saw (<see cref="PlanView.Revision"/>); null to decide on whatever is there.</summary>
    [Id(4)]
    public int? ExpectedRevision { get; init; }

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    [Id(5)]
    public required Guid OperationId { get; init; }
}
