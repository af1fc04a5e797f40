using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Audit;

/// <summary>
/// The part of an audit entry that its seal covers and that never changes. Persons are in it by a salted pseudonym and addresses by a seal of their
/// own, so that both can be forgotten without breaking the chain.
/// </summary>
[GenerateSerializer, Immutable, Alias("mb.sealed-entry")]
public sealed record SealedEntry
{
    /// <summary>Whose journal.</summary>
    [Id(0)]
    public required Tenant Journal { get; init; }

    /// <summary>Number in it.</summary>
    [Id(1)]
    public required long Number { get; init; }

    /// <summary>The fact behind it: state name, grain key and number in that grain's outbox.</summary>
    [Id(2)]
    public required string Fact { get; init; }

    /// <summary>When it was done; UTC, to 100 ns.</summary>
    [Id(3)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: a pseudonym; <c>operator</c>, <c>system</c> and <c>anonymous</c> as they are.</summary>
    [Id(4)]
    public required string Actor { get; init; }

    /// <summary>What was done.</summary>
    [Id(5)]
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    [Id(6)]
    public required string Subject { get; init; }

    /// <summary>To whom: a pseudonym.</summary>
    [Id(7)]
    public string? Person { get; init; }

    /// <summary>Before and after, as JSON text.</summary>
    [Id(8)]
    public string? Details { get; init; }

    /// <summary>Through which edge.</summary>
    [Id(9)]
    public string? Channel { get; init; }

    /// <summary>The seal of the address: <see cref="AuditSeal.OfAddress"/>.</summary>
    [Id(10)]
    public string? AddressSeal { get; init; }
}
