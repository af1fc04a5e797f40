using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>Public observations by indicator. Where sources compete for a city and period, the latest published stands.</summary>
internal sealed class ObservationReader(Store store) : IObservationReader
{
    // In the order of the index Observation_Board, so that competing sources follow each other, the one that stands last.
    private const string Board =
        """
        select s.CityNumber, o.Period, o.Value, o.Denominator
        from Observation o join ObservationSource s on s.City = o.City and s.Key = o.Source
        where o.Indicator = @Indicator and s.Visibility = @Visibility
        order by o.City, o.Period, s.PublishedAt, s.Key
        """;

    public async Task<IReadOnlyList<ObservationRow>> ReadBoardAsync(IndicatorCode indicator, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(Board, [("Indicator", indicator.Value), ("Visibility", nameof(Visibility.Public))]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var rows = new List<ObservationRow>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = new ObservationRow
            {
                CityNumber = reader.GetInt32(0),
                Period = Period.Load(reader.GetString(1)),
                Value = Number(reader, 2) ?? throw new InvalidDataException($"An observation of {indicator} has no value."),
                Denominator = Number(reader, 3),
            };
            if (rows.Count > 0 && rows[^1].CityNumber == row.CityNumber && rows[^1].Period == row.Period)
            {
                rows[^1] = row;
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    public async Task<IReadOnlyList<ObservationDetail>> ReadDetailsAsync(
        IndicatorCode indicator, Period period, IReadOnlyCollection<CityId> cities, CancellationToken cancellationToken)
    {
        var (code, at, ids) = (indicator.Value, period.Value, cities.Select(city => city.Value).ToArray());
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        var found = await (
            from observation in context.Observations
            join source in context.Sources on new { observation.City, Key = observation.Source } equals new { source.City, source.Key }
            where observation.Indicator == code && observation.Period == at && ids.Contains(observation.City)
                && source.Visibility == nameof(Visibility.Public)
            select new { observation, source }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. from row in found
               group row by row.observation.City into competing
               let latest = competing.OrderBy(row => row.source.PublishedAt).ThenBy(row => row.source.Key, StringComparer.Ordinal).Last()
               select new ObservationDetail
               {
                   City = CityId.Load(latest.observation.City),
                   Observation = new PublishedObservation
                   {
                       Indicator = indicator,
                       Period = period,
                       Value = latest.observation.Value,
                       Numerator = latest.observation.Numerator,
                       Denominator = latest.observation.Denominator,
                       Line = latest.observation.Line,
                       Origin = latest.observation.Origin,
                       Status = latest.observation.Status,
                       LocalLabel = latest.observation.LocalLabel,
                       LocalText = latest.observation.LocalText,
                       RecordedAt = latest.observation.RecordedAt,
                   },
                   Source = new ObservationSource
                   {
                       Key = latest.source.Key,
                       Edition = latest.source.Edition,
                       Document = latest.source.Document,
                       Visibility = Enum.Parse<Visibility>(latest.source.Visibility),
                       PublishedAt = latest.source.PublishedAt,
                   },
               },
        ];
    }

    /// <summary>The figure as text on SQLite, as numeric on PostgreSQL.</summary>
    private static double? Number(DbDataReader reader, int ordinal) => reader.GetValue(ordinal) switch
    {
        DBNull => null,
        string text => double.Parse(text, CultureInfo.InvariantCulture),
        var value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };
}
