using GraphQL;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>Questions about cities.</summary>
internal sealed class CityQueries
{
    /// <summary>One city, or null when none takes part under that name.</summary>
    /// <param name="id">Its id, for example `livorno`, or any code it has or had, for example `istat:049009`.</param>
    public static async Task<City?> City([Id] string id, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var entry = await grains.Directory().FindCityAsync(Named.City("id", id)).WaitAsync(cancellationToken);
        return entry is null ? null : new City(entry);
    }

    /// <summary>The cities that take part.</summary>
    /// <param name="network">Members of this network only, by its slug.</param>
    /// <param name="filter">Further conditions.</param>
    /// <param name="order">The order.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public static Task<Connection<City>> Cities(
        string? network,
        CityFilterInput? filter,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        CityOrder order = CityOrder.Name,
        int first = Page.DefaultSize,
        string? after = null)
    {
        // The directory lists by name, the only order there is so far.
        _ = order;
        NetworkId? member = network is null ? null : Named.Network("network", network);
        return ListAsync(grains, (filter ?? new()).ToDomain(member), first, after, cancellationToken);
    }

    internal static async Task<Connection<City>> ListAsync(
        IGrainFactory grains, CityFilter filter, int first, string? after, CancellationToken cancellationToken)
    {
        var offset = Cursor.Offset(after);
        var page = await grains.Directory().ListCitiesAsync(filter, offset, first).WaitAsync(cancellationToken);
        return new([.. page.Cities.Select(entry => new City(entry))], offset, page.Total);
    }
}
