using GraphQL;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>Changes of the catalogue.</summary>
internal sealed class CatalogueMutations
{
    /// <summary>
    /// Defines an indicator, or the next version of one; the same definition sent again changes nothing. For administrators of the network, or of the platform
    /// without one.
    /// </summary>
    /// <param name="input">The definition.</param>
    public static async Task<IndicatorPayload?> DefineIndicator(
        DefineIndicatorInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var command = new DefineIndicator
        {
            Code = Named.Indicator("input.code", input.Code),
            Name = new(input.Name.It, input.Name.En),
            Description = new(input.Description.It, input.Description.En),
            Unit = input.Unit,
            Polarity = input.Polarity,
            Mission = input.Mission,
            Programme = input.Programme,
            Formula = input.Formula,
            Source = input.Source,
            AlsoCalled = [.. input.AlsoCalled ?? []],
            OperationId = Operation.Of(context, input.ClientMutationId),
        };
        var defined = input.Network is { } network
            ? grains.GetGrain<INetworkCatalogueGrain>(GrainKeys.OfNetworkCatalogue(Named.Network("input.network", network))).DefineAsync(command)
            : grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared).DefineAsync(command);
        return new(await defined.WaitAsync(cancellationToken), input.ClientMutationId);
    }
}
