using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Portal.Search;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Portal.Tests.Search;

public sealed class IndexStandingOfPages
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task is_asked_once_for_the_pages_of_ten_seconds()
    {
        var index = new Index(_ => Task.FromResult(IndexState.Unavailable));
        var standing = new IndexStanding(index, _time);

        Assert.Equal(IndexState.Unavailable, await standing.AskAsync());
        _time.Advance(TimeSpan.FromSeconds(9));
        await standing.AskAsync();
        Assert.Equal(1, index.Asked);

        _time.Advance(TimeSpan.FromSeconds(2));
        await standing.AskAsync();
        Assert.Equal(2, index.Asked);
    }

    [Fact]
    public async Task is_away_when_the_index_does_not_answer_within_a_second()
    {
        var standing = new IndexStanding(new Index(_ => new TaskCompletionSource<IndexState>().Task), _time);

        var asked = standing.AskAsync();
        Assert.False(asked.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(IndexState.Unavailable, await asked.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    // Only its health is asked for.
    private sealed class Index(Func<CancellationToken, Task<IndexState>> state) : IPlanIndex
    {
        public int Asked { get; private set; }

        public async Task<IndexHealth> HealthAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return new(await state(cancellationToken), "test", null, "");
        }

        public Task<IndexReceipt> ApplyAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<SearchAnswer>> SearchAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<SuggestAnswer>> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Outcome<SimilarAnswer>> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IIndexRebuild> BeginRebuildAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
