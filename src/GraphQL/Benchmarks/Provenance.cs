using Domain = MunicipalBenchmark.Benchmarks;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>Where a value comes from: enough to find it in the document and to compute it again.</summary>
internal sealed class Provenance(Domain.Provenance provenance)
{
    /// <summary>Id of the plan; null for a fact of the city.</summary>
    [Id]
    public string? Plan => provenance.Plan?.Value;

    /// <summary>The plan's edition.</summary>
    public int? Edition => provenance.Edition;

    /// <summary>Document or source; for a figure recorded by hand, the document of the edition that it was added to.</summary>
    public string Document => provenance.Document;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => provenance.Line;

    /// <summary>The figure before normalisation, in the indicator's unit.</summary>
    public decimal? Raw => provenance.Raw;

    /// <summary>For a rate: the part, EUR.</summary>
    public decimal? Numerator => provenance.Numerator;

    /// <summary>For a rate: the whole, EUR.</summary>
    public decimal? Denominator => provenance.Denominator;

    /// <summary>What the figure was divided by: persons, thousands of persons or km²; null without normalisation.</summary>
    public decimal? NormalisedBy => provenance.NormalisedBy;

    /// <summary>The period of that figure.</summary>
    public string? NormalisedByPeriod => provenance.NormalisedByPeriod?.Value;

    /// <summary>`observed`, `estimated` or `default`.</summary>
    public string Origin => provenance.Origin;

    /// <summary>Code of SDMX CL_OBS_STATUS, for example `A` (normal value).</summary>
    public string Status => provenance.Status;

    /// <summary>For a figure of an indicator of the city's own that was mapped to this one: what the document calls it.</summary>
    public string? LocalLabel => provenance.LocalLabel;

    /// <summary>For a figure of an indicator of the city's own: the cell as written.</summary>
    public string? LocalText => provenance.LocalText;

    /// <summary>When the service learnt it.</summary>
    public DateTimeOffset RecordedAt => provenance.RecordedAt;

    /// <summary>True for a figure that a person of the city recorded between documents: it stands in no document.</summary>
    public bool IsRecordedByHand => provenance.IsRecordedByHand;
}
