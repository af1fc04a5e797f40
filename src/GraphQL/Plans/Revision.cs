using MunicipalBenchmark.Objectives;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>One entry of an indicator's history; never changed.</summary>
internal sealed class Revision(IndicatorRevision revision)
{
    /// <summary>The indicator's `localId`.</summary>
    public string Indicator => revision.Indicator;

    /// <summary>The figure.</summary>
    public Figure Figure => new(revision.Figure);

    /// <summary>The edition that brought it.</summary>
    public int Edition => revision.Edition;

    /// <summary>The document it stands in.</summary>
    public string Document => revision.Document;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => revision.Line;

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt => revision.RecordedAt;
}
