using GraphQL;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>What a change of a city answers.</summary>
internal sealed class CityPayload(CityId city, Refusal? refusal, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(refusal);

    /// <summary>The city as it is now; null when the change was refused.</summary>
    public async Task<City?> City([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        refusal is null && await grains.Directory().FindCityAsync(city.Value).WaitAsync(cancellationToken) is { } entry ? new(entry) : null;
}
