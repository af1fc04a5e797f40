using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal sealed class FakeDirectory : Grain, IDirectoryGrain
{
    public Task<CityPage> ListCitiesAsync(CityFilter filter, int offset, int count)
    {
        Caller.Check();
        if (filter.Text == "boom")
        {
            throw new InvalidOperationException("secret: Host=db;Password=hunter2");
        }

        if (filter.Text == "denied")
        {
            throw new AccessDeniedException("ListCities");
        }

        var found = World.Cities.Where(city => filter.Text is null || city.Name.Contains(filter.Text, StringComparison.OrdinalIgnoreCase)).ToArray();
        return Task.FromResult(new CityPage([.. found.Skip(offset).Take(count)], found.Length));
    }

    public Task<CityEntry?> FindCityAsync(string idOrCode)
    {
        Caller.Check();
        return Task.FromResult(World.Cities.FirstOrDefault(city => city.Id.Value == idOrCode || city.Codes.Contains(idOrCode)));
    }

    public Task<ImmutableArray<NetworkView>> ListNetworksAsync() => Task.FromResult(ImmutableArray.Create(World.Network));

    public Task<PlanPage> ListPlansAsync(CityId? city, int offset, int count) => Task.FromResult(
        new PlanPage(
            [
                new()
                {
                    Id = World.Plan, Kind = PlanKind.Dup, Title = "DUP", From = 2020, To = 2022, Edition = 2, Visibility = Visibility.Public,
                    PublishedAt = World.At,
                },
            ],
            1));

    public Task<ImmutableArray<ChangeEntry>> ListChangesAsync(long since, int count) => Task.FromResult(
        Enumerable.Range(1, 5)
            .Select(i => new ChangeEntry { Number = i * 10L, Tenant = "livorno", Subject = World.Plan.Value, Kind = ChangeKind.Upserted, At = World.At })
            .Where(change => change.Number > since)
            .Take(count)
            .ToImmutableArray());
}
