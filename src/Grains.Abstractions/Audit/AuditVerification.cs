using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Audit;

/// <summary>What an examination of a journal found.</summary>
[GenerateSerializer, Immutable, Alias("mb.audit-verification")]
public sealed record AuditVerification
{
    /// <summary>Whose journal.</summary>
    [Id(0)]
    public required Tenant Journal { get; init; }

    /// <summary>Entries examined.</summary>
    [Id(1)]
    public required long Entries { get; init; }

    /// <summary>Entries that retention had taken away before.</summary>
    [Id(2)]
    public required long Purged { get; init; }

    /// <summary>The end as it should be; noted elsewhere it shows later that nothing before it was changed.</summary>
    [Id(3)]
    public required AuditMark Mark { get; init; }

    /// <summary>What is wrong, with the number of the entry; null when nothing is.</summary>
    [Id(4)]
    public string? Fault { get; init; }
}
