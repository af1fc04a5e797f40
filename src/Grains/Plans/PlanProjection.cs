using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>All that a plan says of catalogue indicators. Where a spending table and a mapped indicator state the same, the table counts.</summary>
internal static class PlanProjection
{
    public static ImmutableArray<PublishedObservation> Observations(PlanDraft draft, ImmutableArray<AcceptedMapping> mappings) =>
    [
        .. SpendingProjection.Observations(draft)
            .Concat(MappedObservations.Of(draft, mappings))
            .DistinctBy(observation => (observation.Indicator, observation.Period)),
    ];
}
