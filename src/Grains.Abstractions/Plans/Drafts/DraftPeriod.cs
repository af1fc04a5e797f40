namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>The years a plan covers, both ends included.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-period")]
public sealed record DraftPeriod
{
    /// <summary>First year.</summary>
    [Id(0)]
    public required int From { get; init; }

    /// <summary>Last year.</summary>
    [Id(1)]
    public required int To { get; init; }
}
