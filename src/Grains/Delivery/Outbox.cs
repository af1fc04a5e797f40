using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>A fact that waits in a grain's state until every consumer has it.</summary>
/// <typeparam name="TFact">The grain's family of facts.</typeparam>
/// <param name="Sequence">Its number in this grain, from 1, without gaps.</param>
/// <param name="At">When it became true.</param>
/// <param name="Actor">Who made it true: a principal's id.</param>
/// <param name="Fact">The fact.</param>
[GenerateSerializer, Immutable, Alias("mb.state-outbox-item`1")]
internal sealed record OutboxItem<TFact>(long Sequence, DateTimeOffset At, string Actor, TFact Fact)
{
    /// <summary>From where it was made true; null where no edge said so.</summary>
    [Id(0)]
    public CallOrigin? Origin { get; init; }
}

/// <summary>A state with numbered facts that the world must learn. The member must be named <c>outbox</c> in JSON: the store indexes it.</summary>
/// <typeparam name="TFact">The grain's family of facts.</typeparam>
internal interface IOutboxState<TFact>
{
    /// <summary>Undelivered facts, oldest first.</summary>
    ImmutableArray<OutboxItem<TFact>> Outbox { get; }

    /// <summary>The number of the last fact ever recorded.</summary>
    long LastSequence { get; }
}
