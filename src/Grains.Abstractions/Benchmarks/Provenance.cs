using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>Where a value comes from: enough to find it in the document and to compute it again.</summary>
[GenerateSerializer, Immutable, Alias("mb.provenance")]
public sealed record Provenance
{
    /// <summary>The plan; null for a fact of the city.</summary>
    [Id(0)]
    public PlanId? Plan { get; init; }

    /// <summary>The plan's edition.</summary>
    [Id(1)]
    public int? Edition { get; init; }

    /// <summary>Document or source; for a figure recorded by hand, the document of the edition that it was added to.</summary>
    [Id(2)]
    public required string Document { get; init; }

    /// <summary>Line of the document.</summary>
    [Id(3)]
    public int? Line { get; init; }

    /// <summary>The figure before normalisation, in the indicator's unit.</summary>
    [Id(4)]
    public decimal? Raw { get; init; }

    /// <summary>For a rate: the part, EUR.</summary>
    [Id(5)]
    public decimal? Numerator { get; init; }

    /// <summary>For a rate: the whole, EUR.</summary>
    [Id(6)]
    public decimal? Denominator { get; init; }

    /// <summary>What the figure was divided by; null without normalisation.</summary>
    [Id(7)]
    public decimal? NormalisedBy { get; init; }

    /// <summary>The period of that figure.</summary>
    [Id(8)]
    public Period? NormalisedByPeriod { get; init; }

    /// <summary><c>observed</c>, <c>estimated</c> or <c>default</c>.</summary>
    [Id(9)]
    public string Origin { get; init; } = "observed";

    /// <summary>Code of SDMX CL_OBS_STATUS, for example <c>A</c> (normal value).</summary>
    [Id(10)]
    public string Status { get; init; } = "A";

    /// <summary>When the product learnt it.</summary>
    [Id(11)]
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>For a figure of a mapped local indicator: what the document calls it.</summary>
    [Id(12)]
    public string? LocalLabel { get; init; }

    /// <summary>For a figure of a mapped local indicator: the cell as written.</summary>
    [Id(13)]
    public string? LocalText { get; init; }

    /// <summary>True for a figure that a person of the city recorded between documents: it stands in no document.</summary>
    [Id(14)]
    public bool IsRecordedByHand { get; init; }
}
