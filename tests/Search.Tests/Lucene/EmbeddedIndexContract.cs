using MunicipalBenchmark.Search.Tests.Contract;

namespace MunicipalBenchmark.Search.Tests.Lucene;

public sealed class EmbeddedIndexContract : PlanIndexContract
{
    private protected override Task<OpenIndex> OpenAsync(Dictionary<string, string?>? settings = null) => Task.FromResult(OpenIndex.Embedded(settings));
}
