using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>Entries from rows.</summary>
internal static class AuditRowReading
{
    public static AuditEntry ToEntry(this AuditRow row, IReadOnlyDictionary<string, AuditPersonRow> persons)
    {
        var actor = persons.GetValueOrDefault(row.Actor);
        var person = row.Person is null ? null : persons.GetValueOrDefault(row.Person);
        return new()
        {
            Number = row.Number,
            Sealed = new()
            {
                Journal = Tenant.Load(row.Journal),
                Number = row.Number,
                Fact = row.Fact,
                At = row.At,
                Actor = row.Actor,
                Action = row.Action,
                Subject = row.Subject,
                Person = row.Person,
                Details = row.Details,
                Channel = row.Channel,
                AddressSeal = row.AddressSeal,
            },
            Hash = row.Hash,
            Actor = actor?.Subject ?? row.Actor,
            ActorName = actor?.Name,
            ActorSalt = actor?.Salt,
            Person = person?.Subject ?? row.Person,
            PersonName = person?.Name,
            PersonSalt = person?.Salt,
            Address = row.Address,
            AddressNonce = row.AddressNonce,
        };
    }
}
