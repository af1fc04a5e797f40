using GraphQL;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>Questions about the catalogue of shared indicators.</summary>
internal sealed class CatalogueQueries
{
    /// <summary>One indicator of the catalogue, or null when it has none under the code.</summary>
    /// <param name="code">The code, for example `118:09:committed-rate`.</param>
    public static async Task<Indicator?> Indicator([Id] string code, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var definition = await Catalogue(grains).FindAsync(Named.Indicator("code", code)).WaitAsync(cancellationToken);
        return definition is null ? null : new Indicator(definition);
    }

    /// <summary>The indicators of the catalogue, by code.</summary>
    /// <param name="filter">Conditions.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public static async Task<Connection<Indicator>> Indicators(
        IndicatorFilterInput? filter,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        int first = Page.DefaultSize,
        string? after = null)
    {
        var offset = Cursor.Offset(after);
        var page = await Catalogue(grains).ListAsync((filter ?? new()).ToDomain(), offset, first).WaitAsync(cancellationToken);
        return new([.. page.Indicators.Select(definition => new Indicator(definition))], offset, page.Total);
    }

    private static ICatalogueGrain Catalogue(IGrainFactory grains) => grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared);
}
