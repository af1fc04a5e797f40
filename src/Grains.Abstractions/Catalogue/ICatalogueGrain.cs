using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>The catalogue of shared indicators. Key: <see cref="GrainKeys.Shared"/>.</summary>
[Alias("mb.ICatalogueGrain")]
public interface ICatalogueGrain : IGrainWithStringKey
{
    /// <summary>One indicator, or null when the catalogue has none under the code.</summary>
    /// <param name="code">The code.</param>
    [Access(AccessRule.Anyone)]
    [Alias("Find")]
    Task<IndicatorDefinition?> FindAsync(IndicatorCode code);

    /// <summary>Indicators in the order of their codes.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="offset">How many to pass over, from 0.</param>
    /// <param name="count">How many at most.</param>
    [Access(AccessRule.Anyone)]
    [Alias("List")]
    Task<IndicatorPage> ListAsync(IndicatorFilter filter, int offset, int count);
}
