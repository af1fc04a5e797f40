using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;
using Npgsql;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>Inserts a source's observations: a plan has hundreds, for which the change tracker takes several times as long.</summary>
internal static class ObservationBatch
{
    private const string Columns = "City, Source, Indicator, Period, Value, Numerator, Denominator, Line, Origin, Status, LocalLabel, LocalText, RecordedAt";

    public static Task InsertAsync(
        DbTransaction transaction, string city, string source, ImmutableArray<PublishedObservation> observations, CancellationToken cancellationToken) =>
        transaction.Connection is NpgsqlConnection connection
            ? CopyAsync(connection, city, source, observations, cancellationToken)
            : RepeatAsync(transaction, city, source, observations, cancellationToken);

    private static async Task CopyAsync(
        NpgsqlConnection connection, string city, string source, ImmutableArray<PublishedObservation> observations, CancellationToken cancellationToken)
    {
        await using var import = await connection.BeginBinaryImportAsync($"copy observation ({Columns}) from stdin (format binary)", cancellationToken)
            .ConfigureAwait(false);
        foreach (var observation in observations)
        {
            await import.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach (var value in Values(city, source, observation))
            {
                if (value is null)
                {
                    await import.WriteNullAsync(cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await import.WriteAsync(value, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        await import.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RepeatAsync(
        DbTransaction transaction, string city, string source, ImmutableArray<PublishedObservation> observations, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command(
            $"insert into Observation ({Columns}) values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12)",
            [.. Enumerable.Range(0, 13).Select(n => ($"p{n}", (object?)null))]);
        foreach (var observation in observations)
        {
            var values = Values(city, source, observation);
            for (var n = 0; n < values.Length; n++)
            {
                // The provider would write a figure without decimals with one.
                command.Parameters[n].Value = values[n] switch
                {
                    null => DBNull.Value,
                    decimal figure => figure.ToString(CultureInfo.InvariantCulture),
                    var value => value,
                };
            }

            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static object?[] Values(string city, string source, PublishedObservation observation) =>
    [
        city, source, observation.Indicator.Value, observation.Period.Value, observation.Value, observation.Numerator, observation.Denominator,
        observation.Line, observation.Origin, observation.Status, observation.LocalLabel, observation.LocalText,
        observation.RecordedAt?.UtcTicks,
    ];
}
