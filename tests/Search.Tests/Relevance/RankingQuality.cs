using System.Globalization;
using MunicipalBenchmark.Search.Tests.Contract;

namespace MunicipalBenchmark.Search.Tests.Relevance;

public sealed class RankingQuality(ITestOutputHelper output)
{
    private const double Least = 0.82;
    private const double MostApart = 0.05;

    public static TheoryData<string> Sets => [JudgedSet.Plans, JudgedSet.Kinds, JudgedSet.Shared];

    [Theory]
    [InlineData(JudgedSet.Plans, 60)]
    [InlineData(JudgedSet.Kinds, 15)]
    [InlineData(JudgedSet.Shared, 10)]
    public void a_judged_set_names_documents_that_there_are(string name, int least)
    {
        var set = JudgedSet.Of(name);
        var known = set.Changes.SelectMany(change => change.Documents).Select(document => JudgedSet.Short(document.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.True(set.Judgements.Count >= least, $"{set.Judgements.Count} queries");
        Assert.Equal(set.Judgements.Count, set.Judgements.Select(judgement => judgement.Query).Distinct().Count());
        Assert.DoesNotContain(set.Judgements.SelectMany(judgement => judgement.Grades.Keys), id => !known.Contains(id));
    }

    [Fact]
    public void the_measure_is_one_for_the_ideal_order_and_less_for_any_other()
    {
        var judgement = new Judgement("q", new Dictionary<string, int> { ["a"] = 3, ["b"] = 1 });

        Assert.Equal(1, judgement.NdcgOf(["a", "b", "c"]), 12);
        // (1 + 7 / log2(3)) / (7 + 1 / log2(3))
        Assert.Equal(0.70981, judgement.NdcgOf(["b", "a"]), 5);
        Assert.Equal(0, judgement.NdcgOf(["c"]));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task the_embedded_index_ranks_as_people_do(string name)
    {
        var set = JudgedSet.Of(name);
        await using var open = await OpenIndex.Embedded().WithAsync(set.Changes);

        var embedded = await MeasureAsync(open.Index, set, "embedded");

        Assert.True(embedded >= Least, $"{embedded:0.000}");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task elasticsearch_ranks_as_people_do_and_the_embedded_index_like_it(string name)
    {
        var set = JudgedSet.Of(name);
        await using var elasticsearch = await (await OpenIndex.ElasticsearchAsync()).WithAsync(set.Changes);
        await using var embedded = await OpenIndex.Embedded().WithAsync(set.Changes);

        var theirs = await MeasureAsync(elasticsearch.Index, set, "Elasticsearch");
        var ours = await MeasureAsync(embedded.Index, set, "embedded");

        Assert.True(theirs >= Least, $"{theirs:0.000}");
        Assert.InRange(Math.Abs(theirs - ours), 0, MostApart);
    }

    private async Task<double> MeasureAsync(IPlanIndex index, JudgedSet set, string name)
    {
        var sum = 0.0;
        foreach (var judgement in set.Judgements)
        {
            var found = (await Some.IdsAsync(index, Some.Request(judgement.Query) with { PageSize = 10 })).Select(JudgedSet.Short).ToArray();
            var ndcg = judgement.NdcgOf(found);
            sum += ndcg;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ndcg:0.000} {judgement.Query}: {string.Join(' ', found)}"));
        }

        var mean = sum / set.Judgements.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mean:0.0000} nDCG@10 of {name}, mean of {set.Judgements.Count} queries of '{set.Name}'"));
        return mean;
    }
}
