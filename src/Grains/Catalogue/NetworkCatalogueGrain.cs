using MunicipalBenchmark.Access;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <inheritdoc cref="INetworkCatalogueGrain"/>
[StatelessWorker]
[GrainType("mb.network-catalogue")]
internal sealed class NetworkCatalogueGrain : Grain, INetworkCatalogueGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<IndicatorDefinition>> DefineAsync(DefineIndicator command)
    {
        var network = GrainKeys.TenantOf(this.GetPrimaryKeyString())!;
        if (network == CommonIndicators.Scheme)
        {
            return new Refusal("indicator-code-reserved", $"Codes that begin with '{network}' are the catalogue's own. A network of this id cannot define indicators.") { Fields = ["code"] };
        }

        if (await GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(NetworkId.Load(network))).ReadAsync() is null)
        {
            return new Refusal("network-unknown", $"'{network}' is no network of this installation.");
        }

        var by = PrincipalContext.Current!.Id;
        using (PrincipalContext.Act(Principal.System))
        {
            return await GrainFactory.GetGrain<IDefinitionsGrain>(GrainKeys.Shared).PutAsync(command, network, by);
        }
    }
}
