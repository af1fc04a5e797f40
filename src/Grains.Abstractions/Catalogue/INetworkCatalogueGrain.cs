using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Where a network defines indicators of its own; they are read in the catalogue with all others. Key: <see cref="GrainKeys.OfNetworkCatalogue"/>.</summary>
[Alias("mb.INetworkCatalogueGrain")]
public interface INetworkCatalogueGrain : IGrainWithStringKey
{
    /// <summary>
    /// Defines an indicator whose code begins with the network's id, or the next version of one. The same definition sent again changes nothing.
    /// Refusals: <c>network-unknown</c>, <c>indicator-code-reserved</c>, <c>indicator-unit-fixed</c>, <c>indicator-invalid</c>, <c>catalogue-full</c>.
    /// </summary>
    /// <param name="command">The definition.</param>
    [Access(AccessRule.NetworkAdmin)]
    [Alias("Define")]
    Task<Outcome<IndicatorDefinition>> DefineAsync(DefineIndicator command);
}
