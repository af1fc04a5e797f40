namespace MunicipalBenchmark.Audit;

/// <summary>Which entries of a journal; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("mb.audit-filter")]
public sealed record AuditFilter
{
    /// <summary>Who did it: a principal's id.</summary>
    [Id(0)]
    public string? Actor { get; init; }

    /// <summary>What was done.</summary>
    [Id(1)]
    public string? Action { get; init; }

    /// <summary>To what.</summary>
    [Id(2)]
    public string? Subject { get; init; }

    /// <summary>Not before.</summary>
    [Id(3)]
    public DateTimeOffset? From { get; init; }

    /// <summary>Before, exclusively.</summary>
    [Id(4)]
    public DateTimeOffset? To { get; init; }
}
