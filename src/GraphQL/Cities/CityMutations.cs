using GraphQL;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>Changes of how a city works.</summary>
internal sealed class CityMutations
{
    /// <summary>Changes how a city works, for example whether a plan needs a second person to be published. For publishers of the city.</summary>
    /// <param name="input">What to change.</param>
    public static async Task<CityPayload?> ChangeCitySettings(
        ChangeCitySettingsInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var city = Named.CityId("input.city", input.City);
        var changed = await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city))
            .ChangeSettingsAsync(new() { RequireSecondPerson = input.RequireSecondPerson }, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(city, changed.Refusal, input.ClientMutationId);
    }
}
