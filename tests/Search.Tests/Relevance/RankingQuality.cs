using System.Globalization;
using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.Search.Tests.Corpus;

namespace MunicipalBenchmark.Search.Tests.Relevance;

public sealed class RankingQuality(ITestOutputHelper output)
{
    private const double Least = 0.82;
    private const double MostApart = 0.05;

    [Fact]
    public void the_judged_set_names_documents_of_the_samples()
    {
        var known = SampleCorpus.Documents.Select(document => Short(document.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.True(Judgement.All.Count >= 60, $"{Judgement.All.Count} queries");
        Assert.Equal(Judgement.All.Count, Judgement.All.Select(judgement => judgement.Query).Distinct().Count());
        Assert.All(Judgement.All.SelectMany(judgement => judgement.Grades.Keys), id => Assert.Contains(id, known));
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

    [Fact]
    public async Task the_embedded_index_ranks_as_people_do()
    {
        await using var open = await OpenIndex.Embedded().WithAsync(SampleCorpus.Changes);

        var embedded = await MeasureAsync(open.Index, "embedded");

        Assert.True(embedded >= Least, $"{embedded:0.000}");
    }

    [Fact]
    public async Task elasticsearch_ranks_as_people_do_and_the_embedded_index_like_it()
    {
        await using var elasticsearch = await (await OpenIndex.ElasticsearchAsync()).WithAsync(SampleCorpus.Changes);
        await using var embedded = await OpenIndex.Embedded().WithAsync(SampleCorpus.Changes);

        var theirs = await MeasureAsync(elasticsearch.Index, "Elasticsearch");
        var ours = await MeasureAsync(embedded.Index, "embedded");

        Assert.True(theirs >= Least, $"{theirs:0.000}");
        Assert.InRange(Math.Abs(theirs - ours), 0, MostApart);
    }

    private static string Short(string id) => id.Replace("/dup-2020-2022", "", StringComparison.Ordinal);

    private async Task<double> MeasureAsync(IPlanIndex index, string name)
    {
        var sum = 0.0;
        foreach (var judgement in Judgement.All)
        {
            var found = (await Some.IdsAsync(index, Some.Request(judgement.Query) with { PageSize = 10 })).Select(Short).ToArray();
            var ndcg = judgement.NdcgOf(found);
            sum += ndcg;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ndcg:0.000} {judgement.Query}: {string.Join(' ', found)}"));
        }

        var mean = sum / Judgement.All.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mean:0.0000} nDCG@10 of {name}, mean of {Judgement.All.Count} queries"));
        return mean;
    }
}
