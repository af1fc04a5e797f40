namespace MunicipalBenchmark.Documents.Spending;

/// <summary>Sums of rows by mission and column, kept while rows are read so that any number of totals is checked in one pass.</summary>
internal sealed class SpendingSums
{
    private const int All = 0;

    private readonly Dictionary<(int Mission, bool Programmes, string Column), decimal> _sums = [];
    private readonly HashSet<(int Mission, bool Programmes)> _filled = [];

    /// <summary>Adds a row to the sums of its mission and of the whole.</summary>
    public void Add(SpendingRow row)
    {
        var programmes = row.Programme is not null;
        foreach (var mission in (ReadOnlySpan<int>)[row.Mission, All])
        {
            _filled.Add((mission, programmes));
            foreach (var (column, amount) in row.Amounts)
            {
                if (column.IsAmount)
                {
                    var key = (mission, programmes, column.Sum);
                    _sums[key] = _sums.GetValueOrDefault(key) + amount;
                }
            }
        }
    }

    /// <summary>The sum of a mission's programmes.</summary>
    /// <returns>Null when the mission has no programme rows.</returns>
    public decimal? OfMission(int mission, SpendingColumn column) => Sum(mission, programmes: true, column);

    /// <summary>The sum of all programmes, or of all missions where no programme has a row.</summary>
    /// <returns>Null when there is no row at all.</returns>
    public decimal? OfAll(SpendingColumn column) => Sum(All, programmes: true, column) ?? Sum(All, programmes: false, column);

    private decimal? Sum(int mission, bool programmes, SpendingColumn column) =>
        _filled.Contains((mission, programmes)) ? _sums.GetValueOrDefault((mission, programmes, column.Sum)) : null;
}
