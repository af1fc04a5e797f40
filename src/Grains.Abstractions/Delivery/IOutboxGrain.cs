using MunicipalBenchmark.Access;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Delivery;

/// <summary>A grain with an outbox: facts that the world must learn, kept in the grain's own state write.</summary>
[Alias("mb.IOutboxGrain")]
public interface IOutboxGrain : IGrainWithStringKey
{
    /// <summary>Delivers what the outbox holds. A doubled call is harmless.</summary>
    [AlwaysInterleave]
    [ResponseTimeout("00:10:00")]
    [Access(AccessRule.System)]
    [Alias("Deliver")]
    Task DeliverAsync();
}
