using System.Runtime.CompilerServices;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Grains.Boards;

/// <summary>
/// Columns as the mathematics want them. A board on the same silo answers with one and the same object until it changes, so its order is checked once and not
/// with every question.
/// </summary>
internal static class SortedColumns
{
    private static readonly ConditionalWeakTable<BoardColumn, SortedColumn> Known = [];

    public static SortedColumn Of(BoardColumn column) =>
        Known.GetValue(column, static unknown => SortedColumn.FromSorted(unknown.Cities, unknown.Values));
}
