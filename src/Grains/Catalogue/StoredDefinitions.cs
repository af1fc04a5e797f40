using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <summary>The definitions that people added, as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-definitions")]
internal sealed record StoredDefinitions
{
    /// <summary>Every version, in the order of codes and versions.</summary>
    [Id(0)]
    public ImmutableArray<IndicatorDefinition> Definitions { get => field.IsDefault ? [] : field; init; }
}
