using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.ReadModel;

/// <summary>Reads published observations. PUBLIC ones only; where sources compete for a city and period, the latest published.</summary>
public interface IObservationReader
{
    /// <summary>All cities and periods of one indicator, in no particular order.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<ObservationRow>> ReadBoardAsync(IndicatorCode indicator, CancellationToken cancellationToken);

    /// <summary>One indicator and period for some cities, with provenance.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="cities">The cities, at most some hundreds.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<ObservationDetail>> ReadDetailsAsync(
        IndicatorCode indicator, Period period, IReadOnlyCollection<CityId> cities, CancellationToken cancellationToken);
}
