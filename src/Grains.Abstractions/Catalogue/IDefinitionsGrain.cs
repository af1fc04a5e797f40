using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Keeps the definitions that people added to the catalogue, with all their versions. Key: <see cref="GrainKeys.Shared"/>.</summary>
[Alias("mb.IDefinitionsGrain")]
public interface IDefinitionsGrain : IGrainWithStringKey
{
    /// <summary>Every version of every definition, in the order of codes and versions.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<ImmutableArray<IndicatorDefinition>> ReadAsync();

    /// <summary>Adds a definition or the next version of one. Refusals: those of <see cref="ICatalogueGrain.DefineAsync"/>.</summary>
    /// <param name="command">The definition.</param>
    /// <param name="scheme">The first part that its code must have.</param>
    /// <param name="by">Who defines: a principal's id.</param>
    [Access(AccessRule.System)]
    [Alias("Put")]
    Task<Outcome<IndicatorDefinition>> PutAsync(DefineIndicator command, string scheme, string by);
}
