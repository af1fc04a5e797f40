using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
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

    /// <summary>The latest commands, so that one that is sent again is done once.</summary>
    [Id(1)]
    public ImmutableArray<DoneDefinition> Done { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A command that was done, and the version that it was answered with.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-done-definition")]
internal sealed record DoneDefinition(Guid Operation, IndicatorCode Code, int Version);
