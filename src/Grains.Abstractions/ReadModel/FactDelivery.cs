namespace MunicipalBenchmark.ReadModel;

/// <summary>The identity of one delivered fact: applied once, however often delivered.</summary>
/// <param name="Consumer">Consumer with its version, for example <c>read-model/1</c>; raising the version rebuilds.</param>
/// <param name="Grain">State name and key of the grain, for example <c>plan:livorno/dup-2020-2022</c>.</param>
/// <param name="Sequence">The fact's number in that grain's outbox, from 1.</param>
public sealed record FactDelivery(string Consumer, string Grain, long Sequence);
