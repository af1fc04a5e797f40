using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Audit;

/// <summary>Somebody who does not work for the owner saw what is not public.</summary>
/// <param name="Reader">A principal's id.</param>
/// <param name="Subject">What was read: a plan.</param>
/// <param name="What">Which part: <c>edition 2</c>, <c>draft 7</c>.</param>
/// <param name="Origin">From where.</param>
[GenerateSerializer, Immutable, Alias("mb.audited-read")]
public sealed record AuditedRead(string Reader, string Subject, string What, CallOrigin? Origin);
