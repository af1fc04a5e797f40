namespace MunicipalBenchmark.Storage.Audit;

/// <summary>Row of AuditEntry.</summary>
internal sealed class AuditRow
{
    public required string Journal { get; init; }

    public required long Number { get; init; }

    public required string Fact { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Person { get; init; }

    public string? Details { get; init; }

    public string? Channel { get; init; }

    public string? AddressSeal { get; init; }

    public string? Address { get; init; }

    public string? AddressNonce { get; init; }

    public required string Hash { get; init; }
}

/// <summary>Row of AuditHead.</summary>
internal sealed class AuditHeadRow
{
    public required string Journal { get; init; }

    public required long Count { get; init; }

    public required string Hash { get; init; }

    public required long PurgedCount { get; init; }

    public required string PurgedHash { get; init; }
}

/// <summary>Row of AuditPerson.</summary>
internal sealed class AuditPersonRow
{
    public required string Subject { get; init; }

    public required string Salt { get; init; }

    public required string Pseudonym { get; init; }

    public string? Name { get; init; }
}
