using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.ReadModel;

/// <summary>What one fact of one grain does to the read model. Applied as a whole or not at all.</summary>
[GenerateSerializer, Immutable, Alias("mb.read-model-change")]
public sealed record ReadModelChange
{
    /// <summary>Slug of the city or network that owns the rows.</summary>
    [Id(0)]
    public required string Tenant { get; init; }

    /// <summary>With <see cref="Observations"/>: replaces all observations of this source (key) by these.</summary>
    [Id(1)]
    public ObservationSource? Source { get; init; }

    /// <summary>The source's observations; empty to remove them.</summary>
    [Id(2)]
    public ImmutableArray<PublishedObservation> Observations { get => field.IsDefault ? [] : field; init; }

    /// <summary>The city as it is to be listed.</summary>
    [Id(3)]
    public CityEntry? City { get; init; }

    /// <summary>The plan as it is to be listed.</summary>
    [Id(4)]
    public PlanEntry? Plan { get; init; }

    /// <summary>A plan to be listed no more.</summary>
    [Id(5)]
    public PlanId? RemovedPlan { get; init; }

    /// <summary>The network as it is to be listed, with its members.</summary>
    [Id(6)]
    public NetworkView? Network { get; init; }

    /// <summary>The entry of the public change feed.</summary>
    [Id(7)]
    public required ChangeKind Change { get; init; }

    /// <summary>What the entry is about: a plan's, city's or network's id.</summary>
    [Id(8)]
    public required string Subject { get; init; }

    /// <summary>Whether the entry shows in the public feed.</summary>
    [Id(9)]
    public required bool IsPublic { get; init; }

    /// <summary>Who did it: a principal's id; for the audit journal.</summary>
    [Id(10)]
    public required string Actor { get; init; }

    /// <summary>What was done, for example <c>plan-published</c>; for the audit journal.</summary>
    [Id(11)]
    public required string Action { get; init; }

    /// <summary>JSON with before and after; for the audit journal. Holds no personal data: it is sealed and stays.</summary>
    [Id(12)]
    public string? Details { get; init; }

    /// <summary>When it was done.</summary>
    [Id(13)]
    public required DateTimeOffset At { get; init; }

    /// <summary>The audit journal that the fact belongs to; without one, that of the city named by <see cref="Tenant"/>.</summary>
    [Id(14)]
    public Access.Tenant? Journal { get; init; }

    /// <summary>From where it was done; for the audit journal.</summary>
    [Id(15)]
    public CallOrigin? Origin { get; init; }

    /// <summary>The person or machine whom it was done to: a principal's id; for the audit journal, which keeps it apart from what it seals.</summary>
    [Id(16)]
    public string? Person { get; init; }

    /// <summary>That person's name, if it is told here.</summary>
    [Id(17)]
    public string? PersonName { get; init; }
}
