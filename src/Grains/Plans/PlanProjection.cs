using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>All that a plan says of catalogue indicators, what was recorded beside its edition included. Where a spending table and a mapped indicator state the same, the table counts.</summary>
internal static class PlanProjection
{
    public static ImmutableArray<PublishedObservation> Observations(PlanDraft draft, ImmutableArray<AcceptedMapping> mappings, RecordedFigures recorded) =>
    [
        .. SpendingProjection.Observations(draft)
            .Concat(MappedObservations.Of(draft, mappings, recorded))
            .DistinctBy(observation => (observation.Indicator, observation.Period)),
    ];
}
