using Lucene.Net.Analysis;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>The chain of each field by its name.</summary>
internal sealed class LuceneAnalyzers : AnalyzerWrapper
{
    public LuceneAnalyzers()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    protected override Analyzer GetWrappedAnalyzer(string fieldName) => TextAnalysis.Of(IndexFields.LanguageOf(fieldName));
}
