using System.Collections.Immutable;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Grains.Boards;

/// <summary>
/// One indicator for all cities and periods as columns in order: 12 bytes an observation, 20 for a rate, which keeps its wholes so that the ratio
/// of sums needs no second board.
/// </summary>
internal sealed class Board
{
    private readonly SortedDictionary<Period, BoardColumn> _columns;

    private Board(SortedDictionary<Period, BoardColumn> columns) => _columns = columns;

    public ImmutableArray<Period> Periods => [.. _columns.Keys];

    public static Board Of(IReadOnlyList<ObservationRow> rows)
    {
        // By last day, and at the same day a state before a whole year.
        var columns = new SortedDictionary<Period, BoardColumn>(Comparer<Period>.Create(static (left, right) =>
            left.End != right.End ? left.End.CompareTo(right.End) : string.CompareOrdinal(right.Value, left.Value)));
        foreach (var period in rows.GroupBy(row => row.Period))
        {
            columns[period.Key] = Column(period.Key, [.. period]);
        }

        return new(columns);
    }

    public BoardColumn Column(Period period) => _columns.GetValueOrDefault(period) ?? new BoardColumn { Period = period };

    public ImmutableArray<BoardValue> Latest(DateOnly end, DateOnly earliest)
    {
        var latest = new SortedDictionary<int, BoardValue>();
        foreach (var (period, column) in _columns)
        {
            if (period.End >= earliest && period.End <= end)
            {
                for (var i = 0; i < column.Cities.Length; i++)
                {
                    latest[column.Cities[i]] = new(column.Cities[i], period, column.Values[i]);
                }
            }
        }

        return [.. latest.Values];
    }

    private static BoardColumn Column(Period period, ObservationRow[] rows)
    {
        var order = new int[rows.Length];
        var column = SortedColumn.Create(Array.ConvertAll(rows, row => row.CityNumber), Array.ConvertAll(rows, row => row.Value), order);
        return new()
        {
            Period = period,
            Cities = column.CityArray,
            Values = column.ValueArray,
            Denominators = Array.Exists(rows, row => row.Denominator is not null) ? [.. order.Select(row => rows[row].Denominator ?? 0)] : [],
        };
    }
}
