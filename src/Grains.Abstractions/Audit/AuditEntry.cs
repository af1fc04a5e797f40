using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Audit;

/// <summary>One entry of a tenant's audit journal: who did what to what, when and from where.</summary>
[GenerateSerializer, Immutable, Alias("mb.audit-entry")]
public sealed record AuditEntry
{
    /// <summary>Its number in the tenant's journal, from 1 without gaps.</summary>
    [Id(0)]
    public required long Number { get; init; }

    /// <summary>What is sealed of it.</summary>
    [Id(1)]
    public required SealedEntry Sealed { get; init; }

    /// <summary>Its seal: <see cref="AuditSeal.Of"/> of the entry before and of this.</summary>
    [Id(2)]
    public required string Hash { get; init; }

    /// <summary>Who did it: a principal's id; the pseudonym once the person was erased.</summary>
    [Id(3)]
    public required string Actor { get; init; }

    /// <summary>The actor's name, where some tenant knows it.</summary>
    [Id(4)]
    public string? ActorName { get; init; }

    /// <summary>To whom it was done: a principal's id, or the pseudonym; null where it was done to nobody.</summary>
    [Id(5)]
    public string? Person { get; init; }

    /// <summary>That person's name.</summary>
    [Id(6)]
    public string? PersonName { get; init; }

    /// <summary>The network address it came from; null where there was none, or once its time was over.</summary>
    [Id(7)]
    public string? Address { get; init; }

    /// <summary>What the seal of the address was made with; kept as long as the address.</summary>
    [Id(8)]
    public string? AddressNonce { get; init; }

    /// <summary>What the actor's pseudonym was made with; kept as long as the person is known.</summary>
    [Id(9)]
    public string? ActorSalt { get; init; }

    /// <summary>What the other person's pseudonym was made with.</summary>
    [Id(10)]
    public string? PersonSalt { get; init; }

    /// <summary>When it was done.</summary>
    [JsonIgnore]
    public DateTimeOffset At => Sealed.At;

    /// <summary>What was done, for example <c>edition-published</c>.</summary>
    [JsonIgnore]
    public string Action => Sealed.Action;

    /// <summary>What it was done to: a plan, city, network.</summary>
    [JsonIgnore]
    public string Subject => Sealed.Subject;
}
