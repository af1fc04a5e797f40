using System.Collections.Immutable;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Boards;

/// <inheritdoc cref="IIndicatorBoardGrain"/>
[GrainType("mb.board")]
internal sealed class IndicatorBoardGrain(IObservationReader observations, CityDirectory directory) : Grain, IIndicatorBoardGrain
{
    // Provenance is asked for by pages of a ranking: the first pages over and over, the rest hardly ever.
    private const int KeptDetails = 4096;

    private readonly Dictionary<(Period Period, int City), ObservationDetail> _details = [];
    private Board? _board;
    private ImmutableArray<BoardValue> _latest;
    private (DateOnly End, DateOnly Earliest) _latestFor;

    private IndicatorCode Code => IndicatorCode.Load(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task<BoardColumn> ColumnAsync(Period period) => (await LoadedAsync()).Column(period);

    /// <inheritdoc/>
    public async Task<ImmutableArray<BoardValue>> LatestAsync(DateOnly end, DateOnly earliest)
    {
        var board = await LoadedAsync();
        if (_latest.IsDefault || _latestFor != (end, earliest))
        {
            (_latest, _latestFor) = (board.Latest(end, earliest), (end, earliest));
        }

        return _latest;
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ObservationDetail>> DetailsAsync(Period period, ImmutableArray<int> cities)
    {
        var missing = cities.Where(city => !_details.ContainsKey((period, city))).ToList();
        if (missing.Count > 0)
        {
            if (_details.Count + missing.Count > KeptDetails)
            {
                _details.Clear();
                missing = [.. cities];
            }

            var known = await directory.GetAsync();
            var ids = missing.Where(known.ByNumber.ContainsKey).Select(number => known.ByNumber[number].Id).ToList();
            foreach (var detail in await observations.ReadDetailsAsync(Code, period, ids, CancellationToken.None))
            {
                _details[(period, known.Find(detail.City)!.Number)] = detail;
            }
        }

        return [.. cities.Where(city => _details.ContainsKey((period, city))).Select(city => _details[(period, city)])];
    }

    /// <inheritdoc/>
    public Task InvalidateAsync()
    {
        (_board, _latest) = (null, default);
        _details.Clear();
        return Task.CompletedTask;
    }

    private async Task<Board> LoadedAsync() => _board ??= Board.Of(await observations.ReadBoardAsync(Code, CancellationToken.None));
}
