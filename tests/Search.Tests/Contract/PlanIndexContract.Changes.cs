using System.Collections.Immutable;
using MunicipalBenchmark.Search.Hosting;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <content>Taking changes in, and rebuilding.</content>
public abstract partial class PlanIndexContract
{
    [Fact]
    public async Task a_newer_edition_takes_the_place_of_the_older_one()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola vecchia"), Some.Document("pisa", "2", "Scuola tolta"));

        await open.WithAsync([Some.Change("pisa/dup", 2, Some.Document("pisa", "1", "Scuola nuova") with { Edition = 2 })]);

        var hit = Assert.Single((await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Hits);
        Assert.Equal(("Scuola nuova", 2), (hit.Document.Title, hit.Document.Edition));
    }

    [Fact]
    public async Task an_older_change_that_comes_late_does_nothing_also_after_a_withdrawal()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"));
        await open.WithAsync([Some.Change("pisa/dup", 5)]);

        var receipt = await open.Index.ApplyAsync([Some.Change("pisa/dup", 4, Some.Document("pisa", "1", "Scuola"))], TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (receipt.Applied, receipt.Stale));
        Assert.Empty(await Some.IdsAsync(open.Index, "scuola"));
    }

    [Fact]
    public async Task the_same_change_may_come_twice()
    {
        var change = Some.Change("pisa/dup", 3, Some.Document("pisa", "1", "Scuola"));
        await using var open = await (await OpenAsync()).WithAsync([change]);

        var receipt = await open.Index.ApplyAsync([change], TestContext.Current.CancellationToken);

        Assert.Equal(1, receipt.Applied);
        Assert.Equal(1, (await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Total);
    }

    [Fact]
    public async Task changes_from_many_places_at_once_all_arrive()
    {
        await using var open = await OpenAsync();

        await Task.WhenAll(Enumerable.Range(1, 40).Select(number =>
            open.Index.ApplyAsync([Some.Change($"pisa/dup-{number % 10}", number, Some.Document("pisa", $"{number % 10}", $"Scuola {number}"))], TestContext.Current.CancellationToken)));

        var titles = (await Some.AnswerAsync(open.Index, Some.Request("scuola") with { PageSize = 100 })).Hits.Select(hit => hit.Document.Title);
        Assert.Equal(Enumerable.Range(31, 10).Select(number => $"Scuola {number}"), titles.Order());
    }

    [Fact]
    public async Task a_rebuild_serves_the_old_index_until_it_is_complete_and_takes_in_what_comes_meanwhile()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola che non c'è più"), Some.Document("lecce", "1", "Scuola"));
        Assert.Equal(IndexState.NeedsRebuild, (await open.Index.HealthAsync(cancellation)).State);

        await using (var rebuild = await open.Index.BeginRebuildAsync(cancellation))
        {
            Assert.Equal(IndexState.Rebuilding, (await open.Index.HealthAsync(cancellation)).State);
            await open.WithAsync([Some.Change("bari/dup", 2, Some.Document("bari", "1", "Scuola nuova"))]);
            await rebuild.AddAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola")), Some.Change("bari/dup", 1, Some.Document("bari", "1", "Scuola di prima"))], cancellation);
            Assert.Equal(3, (await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Total);
            await rebuild.CompleteAsync(cancellation);
        }

        var titles = (await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Hits.Select(hit => hit.Document.Title);
        Assert.Equal(["Scuola", "Scuola nuova"], titles.Order());
        var health = await open.Index.HealthAsync(cancellation);
        Assert.Equal((IndexState.Ready, 2L), (health.State, health.Documents));
    }

    [Fact]
    public async Task a_rebuild_given_up_leaves_the_index_as_it_was()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"));
        await using (var rebuild = await open.Index.BeginRebuildAsync(cancellation))
        {
            await rebuild.AddAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola"))], cancellation);
        }

        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(open.Index, "scuola"));
        Assert.Equal(IndexState.NeedsRebuild, (await open.Index.HealthAsync(cancellation)).State);
    }

    [Fact]
    public async Task everything_is_rebuilt_from_the_grains()
    {
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola che non c'è più"));
        var source = new FixedSource([.. Enumerable.Range(1, 45).Select(number => Some.Change($"pisa/dup-{number}", 1, Some.Document("pisa", $"{number}", "Scuola")))]);

        var receipt = await open.Index.RebuildAsync(source, null, TestContext.Current.CancellationToken);

        Assert.Equal(45, receipt.Applied);
        Assert.Equal(45, (await Some.AnswerAsync(open.Index, Some.Request("scuola"))).Total);
        Assert.Equal(IndexState.Ready, (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task every_answer_during_a_rebuild_is_complete()
    {
        const int Plans = 60;
        var cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<IndexChange> plans =
            [.. Enumerable.Range(1, Plans).Select(number => Some.Change($"pisa/dup-{number}", 1, Some.Document("pisa", $"{number}", $"Scuola {number}")))];
        await using var open = await (await OpenAsync()).WithAsync(plans);
        var request = Some.Request("scuola", SearchFacet.City) with { PageSize = 100 };
        var expected = plans.SelectMany(plan => plan.Documents).Select(document => document.Id).Order(StringComparer.Ordinal).ToArray();
        var asked = 0;
        using var rebuilt = new CancellationTokenSource();

        // Some ask between the plans, so that it is during the rebuild for certain; others all the time, also when the new index takes the old one's place.
        var others = Enumerable.Range(0, 3).Select(_ => Task.Run(
            async () =>
            {
                do
                {
                    await IsCompleteAsync();
                }
                while (!rebuilt.IsCancellationRequested);
            },
            cancellation)).ToArray();
        for (var times = 0; times < 2; times++)
        {
            var receipt = await open.Index.RebuildAsync(
                new FixedSource(
                    plans,
                    async () =>
                    {
                        if (++asked % 7 == 0)
                        {
                            Assert.Equal(IndexState.Rebuilding, (await open.Index.HealthAsync(cancellation)).State);
                            await IsCompleteAsync();
                        }
                    }),
                null,
                cancellation);
            Assert.Equal(Plans, receipt.Applied);
        }

        await rebuilt.CancelAsync();
        await Task.WhenAll(others);
        await IsCompleteAsync();
        Assert.Equal(IndexState.Ready, (await open.Index.HealthAsync(cancellation)).State);

        async Task IsCompleteAsync()
        {
            var answer = await Some.AnswerAsync(open.Index, request);
            Assert.Equal(Plans, answer.Total);
            Assert.Equal(expected, answer.Hits.Select(hit => hit.Document.Id).Order(StringComparer.Ordinal));
            Assert.Equal(Plans, Assert.Single(Assert.Single(answer.Facets).Values).Count);
        }
    }

    [Fact]
    public async Task of_two_rebuilds_the_later_one_wins_and_the_other_learns_of_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var open = await WithAsync(Some.Document("pisa", "1", "Scuola"));
        await using var first = await open.Index.BeginRebuildAsync(cancellation);
        await using var second = await open.Index.BeginRebuildAsync(cancellation);

        await Assert.ThrowsAsync<SearchUnavailableException>(() => first.AddAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola"))], cancellation));
        await Assert.ThrowsAsync<SearchUnavailableException>(() => first.CompleteAsync(cancellation));
        await first.DisposeAsync();
        await second.AddAsync([Some.Change("bari/dup", 1, Some.Document("bari", "1", "Scuola"))], cancellation);
        await second.CompleteAsync(cancellation);

        Assert.Equal(["bari/dup/1"], await Some.IdsAsync(open.Index, "scuola"));
    }
}
