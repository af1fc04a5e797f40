using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Cities;

/// <summary>Lists of cities and networks, from the read model. Key: <see cref="GrainKeys.Shared"/>.</summary>
[Alias("mb.IDirectoryGrain")]
public interface IDirectoryGrain : IGrainWithStringKey
{
    /// <summary>Cities in the order of their names.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="offset">How many to pass over, from 0.</param>
    /// <param name="count">How many at most.</param>
    [Access(AccessRule.Anyone)]
    [Alias("ListCities")]
    Task<CityPage> ListCitiesAsync(CityFilter filter, int offset, int count);

    /// <summary>Finds a tenant by internal id or by any code it has or had, for example <c>istat:049009</c>.</summary>
    /// <param name="idOrCode">Id or <c>scheme:code</c>.</param>
    /// <returns>The city, or null when none is onboarded under it.</returns>
    [Access(AccessRule.Anyone)]
    [Alias("FindCity")]
    Task<CityEntry?> FindCityAsync(string idOrCode);

    /// <summary>All networks in the order of their names.</summary>
    [Access(AccessRule.Anyone)]
    [Alias("ListNetworks")]
    Task<ImmutableArray<NetworkView>> ListNetworksAsync();

    /// <summary>Published plans that the caller may see, newest first.</summary>
    /// <param name="city">Of this city only; null for all.</param>
    /// <param name="offset">How many to pass over, from 0.</param>
    /// <param name="count">How many at most.</param>
    [Access(AccessRule.Anyone, Shows = Sight.Audience)]
    [Alias("ListPlans")]
    Task<PlanPage> ListPlansAsync(CityId? city, int offset, int count);

    /// <summary>Changes to what is public, oldest first: what to fetch again, and tombstones of what is gone.</summary>
    /// <param name="since">The last change number already known; 0 for all.</param>
    /// <param name="count">How many at most.</param>
    [Access(AccessRule.Anyone, Shows = Sight.PublicPlans)]
    [Alias("ListChanges")]
    Task<ImmutableArray<ChangeEntry>> ListChangesAsync(long since, int count);
}
