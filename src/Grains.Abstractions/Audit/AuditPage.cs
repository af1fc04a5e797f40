using System.Collections.Immutable;

namespace MunicipalBenchmark.Audit;

/// <summary>Some entries of a journal.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">The number from which to ask on; null at the end.</param>
[GenerateSerializer, Immutable, Alias("mb.audit-page")]
public sealed record AuditPage(ImmutableArray<AuditEntry> Entries, long? Next);
