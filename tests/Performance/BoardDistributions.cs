using System.Globalization;
using DuckDB.NET.Data;
using MunicipalBenchmark.Grains.Boards;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Performance;

public sealed class BoardDistributions(Table table)
{
    private const int Cities = 8000;
    private const int Years = 10;
    private const int Indicators = 10;

    [Fact]
    public async Task a_distribution_over_all_cities_is_far_ahead_of_a_column_store_asked_in_sql()
    {
        var rows = Rows();
        var period = Period.OfYear(2020);
        var board = Board.Of(rows);
        var cohorts = Enumerable.Range(0, 50).Select(Cohort).ToArray();
        var next = 0;

        // Nothing is remembered between two questions: each is of another cohort.
        var ours = Measure.Least(200, () => Ask(board, period, cohorts[next++ % cohorts.Length]));
        var theirs = await DuckDbAsync(rows, period);

        table.Add(
            $"distribution over {Cities:N0} cities, a new cohort each time, board / DuckDB",
            $"{Table.Number(ours * 1e6)} µs / {Table.Number(theirs * 1e6)} µs = 1/{Table.Number(theirs / ours)}",
            "≤ 1/100");
        Assert.True(theirs / ours > 10, $"A distribution takes {ours * 1e6:N0} µs, {theirs / ours:N0} times less than in DuckDB.");
    }

    [Fact]
    public void a_board_keeps_an_observation_in_few_bytes()
    {
        var rows = Rows();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var boards = Enumerable.Range(0, Indicators).Select(_ => Board.Of(rows)).ToArray();
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / ((double)Cities * Years * Indicators);
        GC.KeepAlive(boards);
        GC.KeepAlive(rows);
        table.Add("memory of a board of rates", $"{Table.Number(bytes, "N1")} bytes an observation", "≤ 24");
        Assert.True(bytes <= 24, $"A board takes {bytes:N1} bytes an observation.");
    }

    private static double Ask(Board board, Period period, CityMask cohort)
    {
        var column = board.Column(period);
        var selected = SortedColumns.Of(column).Select(cohort);
        return Distribution.Of(selected.Values)!.Median;
    }

    private static CityMask Cohort(int seed)
    {
        var random = new Random(seed);
        return CityMask.Of([.. Enumerable.Range(1, Cities).Where(_ => random.Next(100) < 95)]);
    }

    private static List<ObservationRow> Rows()
    {
        var random = new Random(118);
        return
        [
            .. from year in Enumerable.Range(2011, Years)
               from city in Enumerable.Range(1, Cities)
               select new ObservationRow { CityNumber = city, Period = Period.OfYear(year), Value = random.NextDouble() * 100, Denominator = random.Next(1, 1_000_000) },
        ];
    }

    private static async Task<double> DuckDbAsync(List<ObservationRow> rows, Period period)
    {
        await using var connection = new DuckDBConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "create table observation (indicator int, period varchar, city int, value double); create table cohort (city int)");
        using (var appender = connection.CreateAppender("observation"))
        {
            for (var indicator = 0; indicator < Indicators; indicator++)
            {
                foreach (var row in rows)
                {
                    appender.CreateRow().AppendValue(indicator).AppendValue(row.Period.Value).AppendValue(row.CityNumber).AppendValue(row.Value).EndRow();
                }
            }
        }

        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"insert into cohort select range from range(1, {Cities + 1}) where hash(range) % 100 < 95"));
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            with chosen as (select value from observation join cohort using (city) where indicator = 3 and period = '{period.Value}')
            select count(*), min(value), max(value), avg(value), stddev_samp(value), mad(value),
                   quantile_cont(value, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]) from chosen
            """;
        await command.PrepareAsync();
        return Measure.Least(50, () =>
        {
            using var reader = command.ExecuteReader();
            Assert.True(reader.Read());
        });
    }

    private static async Task ExecuteAsync(DuckDBConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
