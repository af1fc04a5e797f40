using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

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

    /// <summary>All versions of a definition, oldest first; none for a code that the catalogue has not.</summary>
    /// <param name="code">The code.</param>
    [Access(AccessRule.Anyone)]
    [Alias("Versions")]
    Task<ImmutableArray<IndicatorDefinition>> VersionsAsync(IndicatorCode code);

    /// <summary>
    /// Defines a shared indicator (<c>mb:…</c>), or the next version of one. The same definition sent again changes nothing. Refusals:
    /// <c>indicator-code-reserved</c>, <c>indicator-unit-fixed</c>, <c>indicator-invalid</c>, <c>catalogue-full</c>.
    /// </summary>
    /// <param name="command">The definition.</param>
    [Access(AccessRule.PlatformAdmin)]
    [Alias("Define")]
    Task<Outcome<IndicatorDefinition>> DefineAsync(DefineIndicator command);
}
