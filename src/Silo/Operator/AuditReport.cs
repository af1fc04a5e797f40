using System.Collections.Immutable;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What an examination of journals found.</summary>
/// <param name="Journals">Each of them.</param>
internal sealed record AuditReport(ImmutableArray<AuditVerification> Journals);
