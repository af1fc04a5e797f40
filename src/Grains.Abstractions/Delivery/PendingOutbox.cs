namespace MunicipalBenchmark.Delivery;

/// <summary>A state row with an undelivered outbox.</summary>
/// <param name="StateName">Name of the state, for example <c>plan</c>; unique in the product.</param>
/// <param name="GrainKey">The grain's key.</param>
public sealed record PendingOutbox(string StateName, string GrainKey);
