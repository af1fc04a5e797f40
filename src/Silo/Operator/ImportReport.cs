using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What an import did.</summary>
internal sealed record ImportReport
{
    /// <summary>The plan whose draft the document became.</summary>
    public required PlanId Plan { get; init; }

    /// <summary>The city's official name.</summary>
    public required string CityName { get; init; }

    /// <summary>True when the city became a tenant by this import.</summary>
    public required bool CityOnboarded { get; init; }

    /// <summary>The plan's published edition, which the import left as it is; null when there is none.</summary>
    public int? PublishedEdition { get; init; }

    /// <summary>What the import changed in the plan as it was; nothing for a new plan.</summary>
    public required PlanRevision Revision { get; init; }
}
