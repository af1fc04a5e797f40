using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;

namespace MunicipalBenchmark.GraphQL.Mappings;

/// <summary>Decisions on which indicators of a city's documents mean one of the catalogue.</summary>
internal sealed class MappingMutations
{
    /// <summary>Says yes to a mapping: figures of published plans count in benchmarks at once, and next year's document needs no second yes. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static async Task<MappingPayload?> MapIndicator(MapIndicatorInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var plan = Named.Plan("input.plan", input.Plan);
        var accepted = await Grain(grains, plan.City).AcceptAsync(new()
        {
            Plan = plan,
            LocalIndicator = input.LocalIndicator,
            Indicator = Named.Indicator("input.indicator", input.Indicator),
            Factor = input.Factor,
        }, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(accepted.Value?.Indicator.Value, accepted.Refusal, input.ClientMutationId);
    }

    /// <summary>Says no to a mapping: it is not proposed again. For editors of the city.</summary>
    /// <param name="input">Which.</param>
    public static async Task<MappingPayload?> RejectMapping(RejectMappingInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var plan = Named.Plan("input.plan", input.Plan);
        var rejected = await Grain(grains, plan.City).RejectAsync(new()
        {
            Plan = plan,
            LocalIndicator = input.LocalIndicator,
            Indicator = Named.Indicator("input.indicator", input.Indicator),
        }, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(rejected.Value?.Indicator.Value, rejected.Refusal, input.ClientMutationId);
    }

    /// <summary>Takes a yes back: its figures leave the benchmarks. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static async Task<MappingPayload?> UnmapIndicator(UnmapIndicatorInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var city = Named.CityId("input.city", input.City);
        var withdrawn = await Grain(grains, city).WithdrawAsync(input.Label, input.Unit, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(withdrawn.Value?.Indicator.Value, withdrawn.Refusal, input.ClientMutationId);
    }

    private static IMappingGrain Grain(IGrainFactory grains, CityId city) => grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(city));
}
