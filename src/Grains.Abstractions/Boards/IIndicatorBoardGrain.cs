using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Boards;

/// <summary>
/// One indicator for all cities, kept as columns in order. Holds no state of its own: it is loaded from the read model and forgets on
/// <see cref="InvalidateAsync"/>. Holds public values only. Key: <see cref="GrainKeys.OfBoard"/>.
/// </summary>
[Alias("mb.IIndicatorBoardGrain")]
public interface IIndicatorBoardGrain : IGrainWithStringKey
{
    /// <summary>The column of a period; empty when nobody published a value.</summary>
    /// <param name="period">The period.</param>
    [Access(AccessRule.Anyone, Shows = Sight.PublicPlans)]
    [Alias("Column")]
    Task<BoardColumn> ColumnAsync(Period period);

    /// <summary>For each city its value of the latest period that ends not after a day, and not before the earliest tolerated one.</summary>
    /// <param name="end">The day.</param>
    /// <param name="earliest">The earliest end of period that is still accepted.</param>
    [Access(AccessRule.Anyone, Shows = Sight.PublicPlans)]
    [Alias("Latest")]
    Task<ImmutableArray<BoardValue>> LatestAsync(DateOnly end, DateOnly earliest);

    /// <summary>Values of a period with everything that their provenance needs, for some cities.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cities">Numbers of the cities, at most some hundreds.</param>
    [Access(AccessRule.Anyone, Shows = Sight.PublicPlans)]
    [Alias("Details")]
    Task<ImmutableArray<ObservationDetail>> DetailsAsync(Period period, ImmutableArray<int> cities);

    /// <summary>Forgets what is loaded: the read model has changed.</summary>
    [Access(AccessRule.System)]
    [Alias("Invalidate")]
    Task InvalidateAsync();
}
