using GraphQL;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>An association of cities.</summary>
internal sealed class Network(NetworkView view)
{
    /// <summary>Its slug, for example `recs`.</summary>
    [Id]
    public string Id => view.Id.Value;

    /// <summary>Its name.</summary>
    public string Name => view.Name;

    /// <summary>What it is for.</summary>
    public string? Description => view.Description;

    /// <summary>Its memberships, now and formerly.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<Membership> Memberships(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(view.Members, first, after, member => new Membership(member));

    /// <summary>What the network takes for the same in searches, beside the built-in synonyms.</summary>
    [Complexity(10)]
    public async Task<IReadOnlyList<SynonymGroup>> Synonyms([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var groups = await grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(view.Id)).ReadAsync().WaitAsync(cancellationToken);
        return [.. groups.Select(group => new SynonymGroup(group))];
    }

    /// <summary>The member cities, by name.</summary>
    /// <param name="filter">Further conditions.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(10)]
    public Task<Connection<City>> Cities(
        CityFilterInput? filter,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        int first = Page.DefaultSize,
        string? after = null) =>
        CityQueries.ListAsync(grains, (filter ?? new()).ToDomain(view.Id), first, after, cancellationToken);
}
