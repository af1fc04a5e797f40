namespace MunicipalBenchmark.Plans;

/// <summary>A draft that was handed in and waits for somebody to publish it or to give it back.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-review")]
public sealed record PlanReview
{
    /// <summary>Who handed it in: a principal's id.</summary>
    [Id(0)]
    public required string SubmittedBy { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    public required DateTimeOffset SubmittedAt { get; init; }
}
