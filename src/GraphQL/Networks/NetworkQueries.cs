using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>Questions about networks.</summary>
internal sealed class NetworkQueries
{
    /// <summary>One network, or null when there is none.</summary>
    /// <param name="slug">Its slug, for example `recs`.</param>
    public static async Task<Network?> Network(string slug, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var key = GrainKeys.OfNetwork(Named.Network("slug", slug));
        var view = await grains.GetGrain<INetworkGrain>(key).ReadAsync().WaitAsync(cancellationToken);
        return view is null ? null : new Network(view);
    }

    /// <summary>All networks, by name.</summary>
    public static async Task<IReadOnlyList<Network>> Networks([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var views = await grains.Directory().ListNetworksAsync().WaitAsync(cancellationToken);
        return [.. views.Select(view => new Network(view))];
    }
}
