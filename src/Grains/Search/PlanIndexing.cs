using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Search;

/// <summary>What the index is to hold of a plan: the published edition as it is now, or nothing.</summary>
internal sealed partial class PlanIndexing(IPlanIndex index, CityDirectory directory, TimeProvider time, ILogger<PlanIndexing> log)
{
    public async Task ApplyAsync(IndexChange change)
    {
        // Sent again they would be refused again, so that the plan's delivery goes on; who runs the service learns what cannot be found.
        foreach (var refused in (await index.ApplyAsync([change], CancellationToken.None)).Failures)
        {
            LogRefused(log, refused.Source, refused.DocumentId, refused.Reason);
        }
    }

    /// <param name="plan">The plan.</param>
    /// <param name="stored">Its state.</param>
    /// <param name="content">The published edition's content; null when nothing is published.</param>
    public async Task<IndexChange> ChangeAsync(PlanId plan, StoredPlan stored, EditionContent? content)
    {
        // The plan's last fact orders its changes: what is indexed is the state behind it, whichever fact asked for it.
        var change = new IndexChange { Source = plan.Value, Version = stored.LastSequence };
        if (content is null || stored.Published is not { } edition)
        {
            return change;
        }

        // Another silo may have been told of a membership less than a moment ago.
        directory.Invalidate();
        var known = await directory.GetAsync();
        var city = known.Find(plan.City) ?? throw new InvalidOperationException($"City '{plan.City}' of plan '{plan}' is not listed yet.");
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var networks = known.Networks
            .Where(network => CityFilterRules.MembersOf(known, network.Id, today).Contains(plan.City))
            .Select(network => network.Id);
        return change with
        {
            Documents = SearchDocuments.Of(content, city, [.. networks], edition.Visibility, edition.Networks, edition.PublishedAt),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index refused a document of plan {Plan}, {Document}, which is not found until it is mended: {Reason}")]
    private static partial void LogRefused(ILogger log, string plan, string document, string reason);
}
