using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel.Rows;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>The lists of cities, networks, plans and changes. Names are sorted here, ordinally: the engines' own orders differ.</summary>
internal sealed class DirectoryReader(Store store) : IDirectoryReader
{
    public Task<IReadOnlyList<CityEntry>> ReadCitiesAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<CityEntry>>(
            async context =>
            {
                var rows = await context.Cities.Join(context.Numbers, city => city.Id, number => number.City, (City, number) => new { City, number.Number })
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return
                [
                    .. rows.OrderBy(row => row.City.Name, StringComparer.Ordinal).ThenBy(row => row.City.Id, StringComparer.Ordinal)
                        .Select(row => row.City.ToEntry(row.Number)),
                ];
            },
            cancellationToken);

    public Task<IReadOnlyList<NetworkView>> ReadNetworksAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<NetworkView>>(
            async context =>
            {
                var rows = await context.Networks.ToListAsync(cancellationToken).ConfigureAwait(false);
                var members = (await context.Members.OrderBy(row => row.FromDay).ThenBy(row => row.City).ToListAsync(cancellationToken).ConfigureAwait(false))
                    .ToLookup(row => row.Network);
                return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => row.ToView(members[row.Id]))];
            },
            cancellationToken);

    public Task<PlanPage> ReadPlansAsync(
        CityId? city, IReadOnlyCollection<Visibility> visibilities, SharedPlans shared, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(
            async context =>
            {
                var shown = visibilities.Select(visibility => visibility.ToString()).ToArray();
                var networks = shared.Networks.Select(network => network.Value).ToArray();
                var absent = shared.Absent.Select(member => $"{member.Network.Value} {member.City.Value}").ToArray();
                var plans = networks.Length == 0
                    ? context.Plans.Where(row => shown.Contains(row.Visibility))
                    : context.Plans.Where(row => shown.Contains(row.Visibility) || context.Audiences.Any(audience =>
                        audience.City == row.City && audience.Plan == row.Plan && networks.Contains(audience.Network) && !absent.Contains(audience.Network + " " + audience.City)));
                if (city is { } only)
                {
                    plans = plans.Where(row => row.City == only.Value);
                }

                var total = await plans.CountAsync(cancellationToken).ConfigureAwait(false);
                var page = await plans.OrderByDescending(row => row.PublishedAt).ThenBy(row => row.City).ThenBy(row => row.Plan)
                    .Skip(offset).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
                return new PlanPage([.. page.Select(row => row.ToEntry())], total);
            },
            cancellationToken);

    public Task<IReadOnlyList<ChangeEntry>> ReadChangesAsync(long since, int count, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ChangeEntry>>(
            async context =>
            {
                var rows = await context.Changes.Where(row => row.IsPublic && row.Number > since).OrderBy(row => row.Number).Take(count)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return
                [
                    .. rows.Select(row => new ChangeEntry
                    {
                        Number = row.Number,
                        Tenant = row.Tenant,
                        Subject = row.Subject,
                        Kind = Enum.Parse<ChangeKind>(row.Kind),
                        At = row.At,
                    }),
                ];
            },
            cancellationToken);

    public Task<long> ReadVersionAsync(CancellationToken cancellationToken) =>
        ReadAsync(
            context => context.Counters.Where(row => row.Name == CounterRow.Directory).Select(row => row.Number).SingleAsync(cancellationToken),
            cancellationToken);

    private async Task<T> ReadAsync<T>(Func<ReadModelContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        return await read(context).ConfigureAwait(false);
    }
}
