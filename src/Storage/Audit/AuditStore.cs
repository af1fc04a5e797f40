using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>The journals in the relational store.</summary>
internal sealed class AuditStore(Store store) : IAuditStore
{
    public Task<IReadOnlyList<Tenant>> ReadJournalsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Tenant>>(
            async context =>
            {
                var journals = await context.AuditHeads.Select(row => row.Journal).ToListAsync(cancellationToken).ConfigureAwait(false);
                return [.. journals.Order(StringComparer.Ordinal).Select(Tenant.Load)];
            },
            cancellationToken);

    public Task<AuditHead> ReadHeadAsync(Tenant journal, CancellationToken cancellationToken) =>
        ReadAsync(
            async context => await context.AuditHeads.SingleOrDefaultAsync(row => row.Journal == journal.Value, cancellationToken).ConfigureAwait(false) is { } row
                ? new AuditHead(row.Count, row.Hash, row.PurgedCount, row.PurgedHash)
                : AuditHead.Empty,
            cancellationToken);

    public Task<AuditPage> SearchAsync(Tenant journal, AuditFilter filter, long? before, int count, CancellationToken cancellationToken) =>
        ReadAsync(
            async context =>
            {
                var rows = context.AuditEntries.Where(row => row.Journal == journal.Value);
                if (before is { } limit)
                {
                    rows = rows.Where(row => row.Number < limit);
                }

                if (filter.Actor is { } actor)
                {
                    var pseudonym = await context.AuditPersons.Where(row => row.Subject == actor).Select(row => row.Pseudonym)
                        .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? actor;
                    rows = rows.Where(row => row.Actor == pseudonym);
                }

                rows = filter.Action is { } action ? rows.Where(row => row.Action == action) : rows;
                rows = filter.Subject is { } subject ? rows.Where(row => row.Subject == subject) : rows;
                rows = filter.From is { } from ? rows.Where(row => row.At >= from) : rows;
                rows = filter.To is { } to ? rows.Where(row => row.At < to) : rows;
                return await PageAsync(context, rows.OrderByDescending(row => row.Number), count, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<AuditPage> ReadAsync(Tenant journal, long after, int count, CancellationToken cancellationToken) =>
        ReadAsync(
            context => PageAsync(
                context,
                context.AuditEntries.Where(row => row.Journal == journal.Value && row.Number > after).OrderBy(row => row.Number),
                count,
                cancellationToken),
            cancellationToken);

    public Task<IReadOnlyList<AuditEntry>> ReadOfPersonAsync(string subject, int count, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AuditEntry>>(
            async context =>
            {
                var pseudonym = await context.AuditPersons.Where(row => row.Subject == subject).Select(row => row.Pseudonym)
                    .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                var rows = context.AuditEntries.Where(row => row.Actor == pseudonym || row.Person == pseudonym)
                    .OrderBy(row => row.At).ThenBy(row => row.Journal).ThenBy(row => row.Number);
                return pseudonym is null ? [] : (await PageAsync(context, rows, count, cancellationToken).ConfigureAwait(false)).Entries;
            },
            cancellationToken);

    public Task ForgetAsync(string subject, CancellationToken cancellationToken) =>
        WriteAsync(
            context => context.AuditPersons.Where(row => row.Subject == subject).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public Task<long> PurgeAsync(DateTimeOffset addressesBefore, DateTimeOffset entriesBefore, CancellationToken cancellationToken) =>
        WriteAsync(
            async context =>
            {
                await context.AuditEntries.Where(row => row.At < addressesBefore && row.Address != null)
                    .ExecuteUpdateAsync(
                        update => update.SetProperty(row => row.Address, (string?)null).SetProperty(row => row.AddressNonce, (string?)null), cancellationToken)
                    .ConfigureAwait(false);
                return await AuditRetention.PurgeEntriesAsync(context, entriesBefore, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    private static async Task<AuditPage> PageAsync(ReadModelContext context, IQueryable<AuditRow> rows, int count, CancellationToken cancellationToken)
    {
        var page = await rows.Take(count + 1).ToListAsync(cancellationToken).ConfigureAwait(false);
        var shown = page.Take(count).ToArray();
        var pseudonyms = shown.SelectMany(row => new[] { row.Actor, row.Person }).OfType<string>().Distinct().ToArray();
        var persons = await context.AuditPersons.Where(row => pseudonyms.Contains(row.Pseudonym))
            .ToDictionaryAsync(row => row.Pseudonym, StringComparer.Ordinal, cancellationToken).ConfigureAwait(false);
        return new([.. shown.Select(row => row.ToEntry(persons))], page.Count > count ? shown[^1].Number : null);
    }

    private async Task<T> ReadAsync<T>(Func<ReadModelContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        return await read(context).ConfigureAwait(false);
    }

    private async Task<T> WriteAsync<T>(Func<ReadModelContext, Task<T>> write, CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
        var written = await write(context).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return written;
    }
}
