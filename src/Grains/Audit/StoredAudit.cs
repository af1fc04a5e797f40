using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>What a journal's grain remembers itself; the entries are in the store.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-audit")]
internal sealed record StoredAudit : IOutboxState<AuditFact>
{
    /// <summary>The end that the last examination without a fault found: kept apart from the entries and their head.</summary>
    [Id(0)]
    public AuditMark? Verified { get; init; }

    /// <inheritdoc/>
    [Id(1)]
    public ImmutableArray<OutboxItem<AuditFact>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public long LastSequence { get; init; }
}

/// <summary>What is journaled and changes nothing.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(NonPublicRead), "non-public-read")]
[JsonDerivedType(typeof(JournalExported), "journal-exported")]
[JsonDerivedType(typeof(AdministratorChanged), "administrator-changed")]
[GenerateSerializer, Immutable, Alias("mb.state-audit-fact")]
internal abstract record AuditFact;

/// <summary>Somebody else read what is not public.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-non-public-read")]
internal sealed record NonPublicRead(AuditedRead Read) : AuditFact;

/// <summary>The journal itself was exported.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-journal-exported")]
internal sealed record JournalExported : AuditFact;

/// <summary>An account is an administrator of the platform by itself from now on, or no more.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-administrator-changed")]
internal sealed record AdministratorChanged(string Account, bool IsAdmin) : AuditFact;
