using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>
/// Later pages are cut from the state that the first was answered from, so that none is missed or shown twice. But a state that is held remembers
/// what was withdrawn since: its hits are shown only as the newest state has them, and counts are those of the newest state.
/// </summary>
internal static class LaterPages
{
    public static async Task<EngineAnswer> SearchAsync(ISearchEngine engine, EngineQuery query, CancellationToken cancellationToken)
    {
        var page = await engine.SearchAsync(query, cancellationToken);
        if (query.After is null)
        {
            return page;
        }

        var newest = await engine.SearchAsync(query with { After = null, Size = 0 }, cancellationToken);
        var still = new EngineQuery
        {
            Scored = null,
            Filters = [.. query.Filters, new ValueNode(IndexFields.Id, [.. page.Hits.Select(hit => hit.Document.Id)], 1)],
            Size = Math.Max(page.Hits.Length, 1),
        };
        var visible = (await engine.SearchAsync(still, cancellationToken)).Hits.ToDictionary(hit => hit.Document.Id, hit => hit.Document, StringComparer.Ordinal);
        return page with
        {
            Hits = [.. page.Hits.Where(hit => visible.ContainsKey(hit.Document.Id)).Select(hit => Newest(hit, visible[hit.Document.Id]))],
            Total = newest.Total,
            Facets = newest.Facets,
        };
    }

    private static EngineHit Newest(EngineHit hit, SearchDocument newest) =>
        newest.Edition == hit.Document.Edition ? hit with { Document = newest } : new EngineHit(newest, hit.Score, null, []);
}
