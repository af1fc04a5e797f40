using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>What the search index learns of a plan.</summary>
internal sealed partial class PlanGrain
{
    /// <inheritdoc/>
    public async Task<IndexChange> ReadIndexChangeAsync()
    {
        // One state for version and content: a flip in between must not give one's version to the other's content.
        var stored = Stored;
        var content = stored.Published is { } edition ? await EditionGrain(edition.Number).ReadAsync() : null;
        return await indexing.ChangeAsync(Id, stored, content);
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(OutboxItem<PlanFact> item)
    {
        if (item.Fact is EditionPublished or PlanWithdrawn or MembershipNoted)
        {
            var change = await ReadIndexChangeAsync();
            await indexing.ApplyAsync(change);
            CrashPoints.Reach("deliver/indexed");
            if (item.Fact is EditionPublished published)
            {
                await watch.TellAsync(new(Id, published.Edition.Number), change.Documents);
            }
        }
    }
}
