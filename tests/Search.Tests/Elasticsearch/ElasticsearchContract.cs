using MunicipalBenchmark.Search.Tests.Contract;

namespace MunicipalBenchmark.Search.Tests.Elasticsearch;

public sealed class ElasticsearchContract : PlanIndexContract
{
    private protected override Task<OpenIndex> OpenAsync(Dictionary<string, string?>? settings = null) => OpenIndex.ElasticsearchAsync(settings);
}
