using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Audit;

/// <summary>The journals as stored. Entries are added by <see cref="ReadModel.IReadModelWriter"/>, in the transaction that applies their fact.</summary>
public interface IAuditStore
{
    /// <summary>Every tenant that has a journal.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<Tenant>> ReadJournalsAsync(CancellationToken cancellationToken);

    /// <summary>Where a journal ends; <see cref="AuditHead.Empty"/> where there is none.</summary>
    /// <param name="journal">Whose.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<AuditHead> ReadHeadAsync(Tenant journal, CancellationToken cancellationToken);

    /// <summary>Entries that match, newest first.</summary>
    /// <param name="journal">Whose.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only entries with a smaller number; null for the newest.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<AuditPage> SearchAsync(Tenant journal, AuditFilter filter, long? before, int count, CancellationToken cancellationToken);

    /// <summary>Every entry, oldest first.</summary>
    /// <param name="journal">Whose.</param>
    /// <param name="after">Only entries with a greater number.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<AuditPage> ReadAsync(Tenant journal, long after, int count, CancellationToken cancellationToken);

    /// <summary>What a person did, and what was done to it, in all journals, oldest first.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    Task<IReadOnlyList<AuditEntry>> ReadOfPersonAsync(string subject, int count, CancellationToken cancellationToken);

    /// <summary>Forgets who is behind a pseudonym; the entries stay, and so do their seals.</summary>
    /// <param name="subject">The principal's id.</param>
    /// <param name="cancellationToken">Cancels; nothing is half done.</param>
    Task ForgetAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Takes away what retention does not keep: addresses first, entries later; each journal's head remembers on what seal its rest builds.</summary>
    /// <param name="addressesBefore">Addresses of entries before this instant go.</param>
    /// <param name="entriesBefore">Entries before this instant go, up to the first that is younger.</param>
    /// <param name="cancellationToken">Cancels; nothing is half done.</param>
    /// <returns>How many entries went.</returns>
    Task<long> PurgeAsync(DateTimeOffset addressesBefore, DateTimeOffset entriesBefore, CancellationToken cancellationToken);
}
