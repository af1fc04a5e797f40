using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans.Recording;

/// <summary>Results that come between two documents.</summary>
internal sealed class RecordingMutations
{
    /// <summary>
    /// Records a result of an indicator of a published plan. It shows in the indicator's history at once, counts in benchmarks where the indicator is mapped, and
    /// stays when the next document is published. For editors of the city; for its publishers where the city asks for a second person.
    /// </summary>
    /// <param name="input">Which indicator, and the result.</param>
    public static async Task<RecordObservationPayload?> RecordObservation(
        RecordObservationInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (plan, indicator) = Named.LocalIndicator("input.indicator", input.Indicator);
        var recorded = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).RecordObservationAsync(new()
        {
            Indicator = indicator,
            Raw = input.Raw,
            AsOf = input.AsOf,
            Year = input.Year,
            Note = input.Note,
            OperationId = Operation.Of(context, input.ClientMutationId),
        }).WaitAsync(cancellationToken);
        return new(plan, recorded, input.ClientMutationId);
    }
}
