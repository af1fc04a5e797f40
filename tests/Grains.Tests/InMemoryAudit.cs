using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>The journals over dictionaries: chained as the storage chains them.</summary>
internal sealed class InMemoryAudit : IAuditStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Tenant, List<AuditEntry>> _journals = [];
    private readonly Dictionary<string, string> _pseudonyms = [];

    public void Append(FactDelivery delivery, ReadModelChange change)
    {
        lock (_lock)
        {
            var journal = change.Journal ?? Tenant.Load($"city/{change.Tenant}");
            var entries = Entries(journal);
            var entry = new SealedEntry
            {
                Journal = journal,
                Number = entries.Count + 1,
                Fact = $"{delivery.Grain}#{delivery.Sequence}",
                At = change.At,
                Actor = PseudonymOf(change.Actor),
                Action = change.Action,
                Subject = change.Subject,
                Person = change.Person is null ? null : PseudonymOf(change.Person),
                Details = change.Details,
                Channel = change.Origin?.Channel,
                AddressSeal = change.Origin?.Address is { } address ? AuditSeal.OfAddress("nonce", address) : null,
            };
            entries.Add(new()
            {
                Number = entry.Number,
                Sealed = entry,
                Hash = AuditSeal.Of(entries.LastOrDefault()?.Hash ?? AuditSeal.Zero, entry),
                Actor = entry.Actor,
                Person = entry.Person,
                Address = change.Origin?.Address,
                AddressNonce = change.Origin?.Address is null ? null : "nonce",
            });
        }
    }

    public Task<IReadOnlyList<Tenant>> ReadJournalsAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Tenant>>([.. _journals.Keys]);
        }
    }

    public Task<AuditHead> ReadHeadAsync(Tenant journal, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Entries(journal) is [.., var last] ? new AuditHead(last.Number, last.Hash, 0, AuditSeal.Zero) : AuditHead.Empty);
        }
    }

    public Task<AuditPage> SearchAsync(Tenant journal, AuditFilter filter, long? before, int count, CancellationToken cancellationToken) => PageAsync(
        entry => (before is null || entry.Number < before)
            && (filter.Actor is null || entry.Actor == PseudonymOf(filter.Actor)) && (filter.Action is null || entry.Action == filter.Action)
            && (filter.Subject is null || entry.Subject == filter.Subject) && (filter.From is null || entry.At >= filter.From) && (filter.To is null || entry.At < filter.To),
        entries => entries.OrderByDescending(entry => entry.Number),
        journal,
        count);

    public Task<AuditPage> ReadAsync(Tenant journal, long after, int count, CancellationToken cancellationToken) =>
        PageAsync(entry => entry.Number > after, entries => entries, journal, count);

    public Task<IReadOnlyList<AuditEntry>> ReadOfPersonAsync(string subject, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_pseudonyms.TryGetValue(subject, out var pseudonym))
            {
                return Task.FromResult<IReadOnlyList<AuditEntry>>([]);
            }

            return Task.FromResult<IReadOnlyList<AuditEntry>>(
                [.. _journals.Values.SelectMany(entries => entries).Where(entry => entry.Actor == pseudonym || entry.Person == pseudonym).Take(count)]);
        }
    }

    public Task ForgetAsync(string subject, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _pseudonyms.Remove(subject);
            return Task.CompletedTask;
        }
    }

    public Task<long> PurgeAsync(DateTimeOffset addressesBefore, DateTimeOffset entriesBefore, CancellationToken cancellationToken) => Task.FromResult(0L);

    private Task<AuditPage> PageAsync(Func<AuditEntry, bool> matches, Func<IEnumerable<AuditEntry>, IEnumerable<AuditEntry>> order, Tenant journal, int count)
    {
        lock (_lock)
        {
            var found = order(Entries(journal).Where(matches)).ToArray();
            var shown = found.Take(count).Select(entry => entry with { Actor = SubjectOf(entry.Actor), ActorSalt = "salt", Person = entry.Person is null ? null : SubjectOf(entry.Person), PersonSalt = "salt" });
            return Task.FromResult(new AuditPage([.. shown], found.Length > count ? found[count - 1].Number : null));
        }
    }

    private List<AuditEntry> Entries(Tenant journal)
    {
        if (!_journals.TryGetValue(journal, out var entries))
        {
            _journals[journal] = entries = [];
        }

        return entries;
    }

    private string SubjectOf(string pseudonym) => _pseudonyms.FirstOrDefault(pair => pair.Value == pseudonym).Key ?? pseudonym;

    private string PseudonymOf(string subject)
    {
        if (subject is "operator" or "system" or "anonymous")
        {
            return subject;
        }

        if (!_pseudonyms.TryGetValue(subject, out var pseudonym))
        {
            _pseudonyms[subject] = pseudonym = AuditSeal.Pseudonym("salt", subject);
        }

        return pseudonym;
    }
}
