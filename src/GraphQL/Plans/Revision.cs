using MunicipalBenchmark.GraphQL.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>One entry of an indicator's history; never changed.</summary>
internal sealed class Revision(PlanId plan, IndicatorRevision revision)
{
    /// <summary>The indicator's `localId`.</summary>
    public string Indicator => revision.Indicator;

    /// <summary>The figure.</summary>
    public Figure Figure => new(revision.Figure);

    /// <summary>The edition that brought it, or that was published when it was recorded by hand.</summary>
    public int Edition => revision.Edition;

    /// <summary>The document it stands in; empty for one recorded by hand.</summary>
    public string Document => revision.Document;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => revision.Line;

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt => revision.RecordedAt;

    /// <summary>For one that a person of the city recorded between two documents: who said what, and whether it stands; null for a document's figure.</summary>
    public RecordedResult? Recorded => revision.Recorded is { } placed ? new(plan, placed) : null;
}
