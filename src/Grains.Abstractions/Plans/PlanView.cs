using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Plans;

/// <summary>A plan as its caller may see it.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-view")]
public sealed record PlanView
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Id { get; init; }

    /// <summary>Where it is in its life.</summary>
    [Id(1)]
    public required PlanState State { get; init; }

    /// <summary>Kind of document.</summary>
    [Id(2)]
    public required PlanKind Kind { get; init; }

    /// <summary>Title of the shown edition, or of the draft when there is none.</summary>
    [Id(3)]
    public required string Title { get; init; }

    /// <summary>Years planned for.</summary>
    [Id(4)]
    public DraftPeriod? Period { get; init; }

    /// <summary>Date of the state reported.</summary>
    [Id(5)]
    public DateOnly? AsOf { get; init; }

    /// <summary>Number of the published edition; null while there is none.</summary>
    [Id(6)]
    public int? Edition { get; init; }

    /// <summary>Who outside the city sees it.</summary>
    [Id(7)]
    public required Visibility Visibility { get; init; }

    /// <summary>When that edition was published.</summary>
    [Id(8)]
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Who published it: a principal's id; shown to those who serve the city.</summary>
    [Id(9)]
    [OnlyFor(AccessRule.CityEditor)]
    public string? PublishedBy { get; init; }

    /// <summary>The document behind that edition.</summary>
    [Id(10)]
    public SourceDocument? Source { get; init; }

    /// <summary>The working copy; null for callers who do not serve the city.</summary>
    [Id(11)]
    [OnlyFor(AccessRule.CityEditor)]
    public DraftSummary? Draft { get; init; }

    /// <summary>
    /// Counts imports and manual edits. A command that names the revision which its person saw is refused when the plan changed meanwhile. Null for callers
    /// who do not serve the city.
    /// </summary>
    [Id(12)]
    [OnlyFor(AccessRule.CityEditor)]
    public int? Revision { get; init; }

    /// <summary>Manual edits in the working copy, or in the published edition when there is none; null for callers who do not serve the city.</summary>
    [Id(13)]
    [OnlyFor(AccessRule.CityEditor)]
    public int? Edits { get; init; }

    /// <summary>At <see cref="Visibility.Networks"/>: the networks that the city shares it with.</summary>
    [Id(14)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }

    /// <summary>The review that the working copy waits for; null for callers who do not serve the city.</summary>
    [Id(15)]
    [OnlyFor(AccessRule.CityEditor)]
    public PlanReview? Review { get; init; }

    /// <summary>How many results were recorded between documents, those without a place in the published edition included.</summary>
    [Id(16)]
    public int Recorded { get; init; }

    /// <summary>
    /// The first edition that histories tell the caller of; 0 for those who serve the city. What an edition said that was for fewer than the present one, or was
    /// withdrawn, is not for others because the plan is now.
    /// </summary>
    [Id(17)]
    public int HistoryFrom { get; init; }
}
