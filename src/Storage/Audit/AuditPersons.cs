using System.Data.Common;
using System.Security.Cryptography;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>The pseudonyms of persons in the journals: salted, so that nothing but their row leads back to the person.</summary>
internal static class AuditPersons
{
    private const int SaltBytes = 16;

    // The product's own principals are no persons.
    private static readonly string[] Plain = [Principal.Anonymous.Id, Principal.Operator.Id, Principal.System.Id];

    /// <summary>The pseudonym of each principal that the change names, given now where there is none; and its name noted, where the change tells it.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PseudonymsAsync(
        DbTransaction transaction, ReadModelChange change, CancellationToken cancellationToken)
    {
        var found = Plain.ToDictionary(id => id, StringComparer.Ordinal);
        foreach (var subject in new[] { change.Actor, change.Person }.OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            if (!found.ContainsKey(subject))
            {
                found[subject] = await PseudonymAsync(transaction, subject, cancellationToken).ConfigureAwait(false);
            }
        }

        if (change is { Person: { } named, PersonName: { } name })
        {
            await transaction.ExecuteAsync(
                "update AuditPerson set Name = @Name where Subject = @Subject", [("Name", name), ("Subject", named)], cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    private static async Task<string> PseudonymAsync(DbTransaction transaction, string subject, CancellationToken cancellationToken)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

        // Doing nothing over a conflict would wait for the other transaction as well, and answer nothing.
        await using var command = transaction.Command(
            "insert into AuditPerson (Subject, Salt, Pseudonym) values (@Subject, @Salt, @Pseudonym) on conflict (Subject) do update set Subject = excluded.Subject returning Pseudonym",
            [("Subject", subject), ("Salt", salt), ("Pseudonym", AuditSeal.Pseudonym(salt, subject))]);
        return (string)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }
}
