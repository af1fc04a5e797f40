using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Cities;

/// <inheritdoc cref="IDirectoryGrain"/>
[StatelessWorker]
[GrainType("mb.directory")]
internal sealed class DirectoryGrain(CityDirectory directory, IDirectoryReader reader, TimeProvider time) : Grain, IDirectoryGrain
{
    /// <inheritdoc/>
    public async Task<CityPage> ListCitiesAsync(CityFilter filter, int offset, int count)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var found = CityFilterRules.Apply(await directory.GetAsync(), filter, today).ToImmutableArray();
        return new([.. found.Skip(offset).Take(count)], found.Length);
    }

    /// <inheritdoc/>
    public async Task<CityEntry?> FindCityAsync(string idOrCode) => (await directory.GetAsync()).ByIdOrCode.GetValueOrDefault(idOrCode);

    /// <inheritdoc/>
    public async Task<ImmutableArray<NetworkView>> ListNetworksAsync() => (await directory.GetAsync()).Networks;

    /// <inheritdoc/>
    public Task<PlanPage> ListPlansAsync(CityId? city, int offset, int count)
    {
        var principal = PrincipalContext.Current!;
        Visibility[] visibilities = city is { } tenant && AccessRules.ServesCity(principal, tenant.Value)
            || principal.Kind is PrincipalKind.Operator or PrincipalKind.System
                ? [Visibility.Public, Visibility.Networks, Visibility.Private]
                : [Visibility.Public];
        return reader.ReadPlansAsync(city, visibilities, offset, count, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<ChangeEntry>> ListChangesAsync(long since, int count) =>
        [.. await reader.ReadChangesAsync(since, count, CancellationToken.None)];
}
