using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.ReadModel;

/// <summary>Reads the lists of cities, networks, plans and changes.</summary>
public interface IDirectoryReader
{
    /// <summary>All cities by name.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<CityEntry>> ReadCitiesAsync(CancellationToken cancellationToken);

    /// <summary>All networks by name.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<NetworkView>> ReadNetworksAsync(CancellationToken cancellationToken);

    /// <summary>Published plans, newest first.</summary>
    /// <param name="city">Of this city only; null for all.</param>
    /// <param name="visibilities">With these visibilities.</param>
    /// <param name="shared">And these, which cities share with networks.</param>
    /// <param name="offset">How many to pass over.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<PlanPage> ReadPlansAsync(
        CityId? city, IReadOnlyCollection<Visibility> visibilities, SharedPlans shared, int offset, int count, CancellationToken cancellationToken);

    /// <summary>Public changes after a number, oldest first.</summary>
    /// <param name="since">The last number known.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<ChangeEntry>> ReadChangesAsync(long since, int count, CancellationToken cancellationToken);

    /// <summary>A number that changes whenever cities or networks did: lets a cache know that it is stale.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    Task<long> ReadVersionAsync(CancellationToken cancellationToken);
}
