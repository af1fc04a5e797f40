using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Storage.Orleans;

/// <summary>
/// Reads the partial index over the state rows with an undelivered outbox. Its conditions repeat the index's, word by word, or the planners scan the
/// table. Orleans keeps the state's name as the grain type, and a string key that is no number or GUID as the extension; all our keys are such.
/// </summary>
internal sealed class DirtyGrainFinder(Store store) : IOutboxScan
{
    // In random order, so that rows that cannot be delivered do not keep the others out of a limited answer for ever.
    internal const string SqliteText =
        """
        select GrainType, Extension from GrainState indexed by GrainState_Outbox
        where ServiceId = @ServiceId and json_extract(Payload, '$.outbox[0]') is not null
        order by random() limit @Limit
        """;

    internal const string PostgreSqlText =
        """
        select graintype, extension from grainstate
        where serviceid = @ServiceId and json_array_length(payload -> 'outbox') > 0
        order by random() limit @Limit
        """;

    public async Task<IReadOnlyList<PendingOutbox>> FindAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(
            store.Dialect == Dialect.Sqlite ? SqliteText : PostgreSqlText, [("ServiceId", StorageOptions.ServiceId), ("Limit", limit)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<PendingOutbox>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            found.Add(new PendingOutbox(reader.GetString(0), reader.GetString(1)));
        }

        return found;
    }
}
