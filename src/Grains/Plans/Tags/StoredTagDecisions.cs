using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Tags;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Plans.Tags;

/// <summary>The decisions on a plan's proposed tags as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-tag-decisions")]
internal sealed record StoredTagDecisions
{
    /// <summary>Append-only, oldest first.</summary>
    [Id(0)]
    public ImmutableArray<TagDecision> Decisions { get => field.IsDefault ? [] : field; init; }
}
