using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Storage.ReadModel;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>Takes the oldest entries of each journal away, and notes on what seal the rest builds.</summary>
internal static class AuditRetention
{
    public static async Task<long> PurgeEntriesAsync(ReadModelContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var journals = await context.AuditEntries.Where(row => row.At < before).Select(row => row.Journal).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
        long purged = 0;
        foreach (var journal in journals)
        {
            // Locked by this no-op until the commit: nobody adds to the journal meanwhile.
            await context.AuditHeads.Where(row => row.Journal == journal)
                .ExecuteUpdateAsync(update => update.SetProperty(row => row.Count, row => row.Count), cancellationToken).ConfigureAwait(false);
            var entries = context.AuditEntries.Where(row => row.Journal == journal);

            // Entries come in the order of delivery, not quite in that of their instants: what is behind a younger one stays.
            var firstKept = await entries.Where(row => row.At >= before).MinAsync(row => (long?)row.Number, cancellationToken).ConfigureAwait(false) ?? long.MaxValue;
            var last = await entries.Where(row => row.Number < firstKept).OrderByDescending(row => row.Number)
                .Select(row => new { row.Number, row.Hash }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (last is null)
            {
                continue;
            }

            purged += await entries.Where(row => row.Number <= last.Number).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await context.AuditHeads.Where(row => row.Journal == journal).ExecuteUpdateAsync(
                update => update.SetProperty(row => row.PurgedCount, last.Number).SetProperty(row => row.PurgedHash, last.Hash), cancellationToken).ConfigureAwait(false);
        }

        return purged;
    }
}
