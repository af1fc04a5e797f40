namespace MunicipalBenchmark.Audit;

/// <summary>Where a journal ends, and where what is kept of it begins.</summary>
/// <param name="Count">Number of the last entry ever written; 0 for none.</param>
/// <param name="Hash">Its seal.</param>
/// <param name="PurgedCount">Number of the last entry that retention took away; 0 for none.</param>
/// <param name="PurgedHash">Its seal, on which the first kept entry builds.</param>
[GenerateSerializer, Immutable, Alias("mb.audit-head")]
public sealed record AuditHead(long Count, string Hash, long PurgedCount, string PurgedHash)
{
    /// <summary>Of a journal without entries.</summary>
    public static readonly AuditHead Empty = new(0, AuditSeal.Zero, 0, AuditSeal.Zero);
}
