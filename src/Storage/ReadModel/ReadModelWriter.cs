using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Audit;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel.Rows;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>Applies a fact's effect and moves the cursor in one transaction.</summary>
internal sealed class ReadModelWriter(Store store) : IReadModelWriter
{
    // No row is touched where the cursor already is at or past the fact. On PostgreSQL a doubled delivery waits here for the first to end.
    private const string MoveCursor =
        """
        insert into DeliveryCursor (Tenant, Consumer, Grain, Sequence) values (@Tenant, @Consumer, @Grain, @Sequence)
        on conflict (Tenant, Consumer, Grain) do update set Sequence = excluded.Sequence where DeliveryCursor.Sequence < excluded.Sequence
        """;

    public async Task<bool> ApplyAsync(FactDelivery delivery, ReadModelChange change, CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (await MoveCursorAsync(transaction, delivery, change.Tenant, cancellationToken).ConfigureAwait(false) == 0)
        {
            return false;
        }

        await using (var context = ReadModelContext.On(connection, store.Dialect))
        {
            await context.Database.UseTransactionAsync(transaction, cancellationToken).ConfigureAwait(false);
            await ReplaceEntriesAsync(context, transaction, change, cancellationToken).ConfigureAwait(false);
            await ReplaceObservationsAsync(context, transaction, change, cancellationToken).ConfigureAwait(false);
            await AuditWriter.AppendAsync(transaction, delivery, change, cancellationToken).ConfigureAwait(false);
            await AnnounceAsync(context, transaction, change, cancellationToken).ConfigureAwait(false);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static Task<int> MoveCursorAsync(DbTransaction transaction, FactDelivery delivery, string tenant, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            MoveCursor,
            [("Tenant", tenant), ("Consumer", delivery.Consumer), ("Grain", delivery.Grain), ("Sequence", delivery.Sequence)],
            cancellationToken);

    private static async Task ReplaceEntriesAsync(
        ReadModelContext context, DbTransaction transaction, ReadModelChange change, CancellationToken cancellationToken)
    {
        if (change.City is { } city)
        {
            await FeedCounters.NumberOfAsync(transaction, city.Id.Value, cancellationToken).ConfigureAwait(false);
            await context.Cities.Where(row => row.Id == city.Id.Value).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            context.Add(DirectoryRows.Of(city));
        }

        if ((change.Plan?.Id ?? change.RemovedPlan) is { } plan)
        {
            var (owner, slug) = (plan.City.Value, plan.Plan);
            await context.Plans.Where(row => row.City == owner && row.Plan == slug).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }

        if (change.Plan is { } listed)
        {
            context.Add(DirectoryRows.Of(listed));
        }

        if (change.Network is { } network)
        {
            await context.Members.Where(row => row.Network == network.Id.Value).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            await context.Networks.Where(row => row.Id == network.Id.Value).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            context.Add(DirectoryRows.Of(network));
            context.AddRange(DirectoryRows.MembersOf(network));
        }
    }

    private static async Task ReplaceObservationsAsync(
        ReadModelContext context, DbTransaction transaction, ReadModelChange change, CancellationToken cancellationToken)
    {
        if (change.Source is not { } source)
        {
            return;
        }

        var tenant = change.Tenant;
        await context.Observations.Where(row => row.City == tenant && row.Source == source.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        await context.Sources.Where(row => row.City == tenant && row.Key == source.Key).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        if (change.Observations.IsEmpty)
        {
            return;
        }

        context.Add(new SourceRow
        {
            City = tenant,
            Key = source.Key,
            CityNumber = await FeedCounters.NumberOfAsync(transaction, tenant, cancellationToken).ConfigureAwait(false),
            Edition = source.Edition,
            Document = source.Document,
            Visibility = source.Visibility.ToString(),
            PublishedAt = source.PublishedAt,
        });
        await ObservationBatch.InsertAsync(transaction, tenant, source.Key, change.Observations, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the counters last and always in this order: they are locked until the commit.</summary>
    private static async Task AnnounceAsync(
        ReadModelContext context, DbTransaction transaction, ReadModelChange change, CancellationToken cancellationToken)
    {
        if (change.Change != ChangeKind.None)
        {
            context.Add(new ChangeRow
            {
                Tenant = change.Tenant,
                Number = await FeedCounters.NextAsync(transaction, CounterRow.Changes, cancellationToken).ConfigureAwait(false),
                Subject = change.Subject,
                Kind = change.Change.ToString(),
                IsPublic = change.IsPublic,
                At = change.At,
            });
        }

        if (change.City is not null || change.Network is not null)
        {
            await FeedCounters.NextAsync(transaction, CounterRow.Directory, cancellationToken).ConfigureAwait(false);
        }
    }
}
