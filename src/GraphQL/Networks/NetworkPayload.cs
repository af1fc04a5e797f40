using GraphQL;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>What a change of a network answers.</summary>
internal sealed class NetworkPayload(NetworkId network, Refusal? refusal, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(refusal);

    /// <summary>The network as it is now; null when the change was refused.</summary>
    public async Task<Network?> Network([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        refusal is null && await grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).ReadAsync().WaitAsync(cancellationToken) is { } view ? new(view) : null;
}
