using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Plans;

/// <summary>Makes the draft the plan's next edition.</summary>
[GenerateSerializer, Immutable, Alias("mb.publish-plan")]
public sealed record PublishPlan
{
    /// <summary>Who may see it.</summary>
    [Id(0)]
    public Visibility Visibility { get; init; } = Visibility.Public;

    /// <summary>Names this command: sent again with the same id it is done once.</summary>
    [Id(1)]
    public required Guid OperationId { get; init; }

    /// <summary>At <see cref="Visibility.Networks"/>: the networks whose people may see it while the city is a member.</summary>
    [Id(2)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }
}
