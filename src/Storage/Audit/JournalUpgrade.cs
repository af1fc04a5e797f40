using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel;

namespace MunicipalBenchmark.Storage.Audit;

/// <summary>Moves entries from before the chain into it: in one transaction, so that each is in exactly one of the two tables.</summary>
internal sealed class JournalUpgrade(Store store)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await IsNeededAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
        if (!await context.Journal.AnyAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        // Of processes that start together one moves the rows, and the others wait here and find none.
        await store.LockSchemaAsync(transaction, cancellationToken).ConfigureAwait(false);
        foreach (var row in await context.Journal.OrderBy(row => row.At).ThenBy(row => row.Grain).ThenBy(row => row.Sequence).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            var isNetwork = row.Grain.StartsWith("network:", StringComparison.Ordinal);
            var change = new ReadModelChange
            {
                Tenant = row.Tenant,
                Journal = Tenant.Load($"{(isNetwork ? "network" : "city")}/{row.Tenant}"),
                Change = ChangeKind.None,
                Subject = row.Subject,
                IsPublic = false,
                Actor = row.Actor,
                Action = row.Action,
                Details = row.Details,
                At = row.At,
            };
            await AuditWriter.AppendAsync(transaction, new("", row.Grain, row.Sequence), change, cancellationToken).ConfigureAwait(false);
        }

        await context.Journal.ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether entries from before the chain are left: asked at every start, which is why no model of the tables is built for it.</summary>
    private async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command("SELECT 1 FROM journalentry LIMIT 1", []);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }
}
