using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>
/// Adds an entry to its journal within a fact's transaction. The journal's head stays locked until the commit, so entries of one journal are numbered and
/// sealed one after the other, whoever writes them.
/// </summary>
internal static class AuditWriter
{
    private const int NonceBytes = 16;

    private const string TakeNumber =
        """
        insert into AuditHead (Journal, Count, Hash, PurgedCount, PurgedHash) values (@Journal, 1, @Zero, 0, @Zero)
        on conflict (Journal) do update set Count = AuditHead.Count + 1 returning Count, Hash
        """;

    private const string Insert =
        """
        insert into AuditEntry (Journal, Number, Fact, At, Actor, Action, Subject, Person, Details, Channel, AddressSeal, Address, AddressNonce, Hash)
        values (@Journal, @Number, @Fact, @At, @Actor, @Action, @Subject, @Person, @Details, @Channel, @AddressSeal, @Address, @AddressNonce, @Hash)
        """;

    /// <summary>Keyed by the fact, not by its delivery: a rebuild delivers facts again and must not journal them twice.</summary>
    public static async Task AppendAsync(DbTransaction transaction, FactDelivery delivery, ReadModelChange change, CancellationToken cancellationToken)
    {
        var journal = change.Journal ?? Tenant.Load($"city/{change.Tenant}");
        var fact = string.Create(CultureInfo.InvariantCulture, $"{delivery.Grain}#{delivery.Sequence}");
        if (await IsWrittenAsync(transaction, journal, fact, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Before the head, and in one order: two transactions that name the same persons never wait for each other crosswise.
        var pseudonyms = await AuditPersons.PseudonymsAsync(transaction, change, cancellationToken).ConfigureAwait(false);
        var (number, previous) = await TakeNumberAsync(transaction, journal, cancellationToken).ConfigureAwait(false);
        var nonce = change.Origin?.Address is null ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        var entry = new SealedEntry
        {
            Journal = journal,
            Number = number,
            Fact = fact,
            At = change.At,
            Actor = pseudonyms[change.Actor],
            Action = change.Action,
            Subject = change.Subject,
            Person = change.Person is { } person ? pseudonyms[person] : null,
            Details = change.Details,
            Channel = change.Origin?.Channel,
            AddressSeal = nonce is null ? null : AuditSeal.OfAddress(nonce, change.Origin!.Address!),
        };
        var hash = AuditSeal.Of(previous, entry);
        await transaction.ExecuteAsync(
            Insert,
            [
                ("Journal", journal.Value), ("Number", number), ("Fact", fact), ("At", entry.At.UtcTicks), ("Actor", entry.Actor), ("Action", entry.Action),
                ("Subject", entry.Subject), ("Person", entry.Person), ("Details", entry.Details), ("Channel", entry.Channel),
                ("AddressSeal", entry.AddressSeal), ("Address", change.Origin?.Address), ("AddressNonce", nonce), ("Hash", hash),
            ],
            cancellationToken).ConfigureAwait(false);
        await transaction.ExecuteAsync(
            "update AuditHead set Hash = @Hash where Journal = @Journal", [("Hash", hash), ("Journal", journal.Value)], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsWrittenAsync(DbTransaction transaction, Tenant journal, string fact, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command(
            "select 1 from AuditEntry where Journal = @Journal and Fact = @Fact", [("Journal", journal.Value), ("Fact", fact)]);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }

    private static async Task<(long Number, string Previous)> TakeNumberAsync(DbTransaction transaction, Tenant journal, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command(TakeNumber, [("Journal", journal.Value), ("Zero", AuditSeal.Zero)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (reader.GetInt64(0), reader.GetString(1));
    }
}
