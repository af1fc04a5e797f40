using GraphQL;
using MunicipalBenchmark.GraphQL.Search.Saved;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Viewers;

/// <summary>Who asks.</summary>
internal sealed class Viewer(string subject)
{
    /// <summary>Stable id.</summary>
    [Id]
    public string Id => subject;

    /// <summary>The searches that you keep, oldest first, each with what was published since and not marked as seen.</summary>
    [Complexity(50)]
    public async Task<IReadOnlyList<SavedSearchItem>> SavedSearches([FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var views = await grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject)).ReadAsync().WaitAsync(cancellationToken);
        return [.. views.Select(view => new SavedSearchItem(view))];
    }
}
