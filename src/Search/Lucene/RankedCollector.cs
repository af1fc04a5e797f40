using Lucene.Net.Index;
using Lucene.Net.Search;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Shows a collector each score multiplied with the document's rank, where it asks: cheaper than a query around the query, which would score in another order.</summary>
internal sealed class RankedCollector(ICollector inner) : ICollector
{
    private NumericDocValues? _ranks;

    public bool AcceptsDocsOutOfOrder => inner.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => inner.SetScorer(new RankedScorer(scorer, _ranks));

    public void SetNextReader(AtomicReaderContext context)
    {
        _ranks = context.AtomicReader.GetNumericDocValues(IndexFields.Rank);
        inner.SetNextReader(context);
    }

    public void Collect(int doc) => inner.Collect(doc);

    private sealed class RankedScorer(Scorer scorer, NumericDocValues? ranks) : Scorer(scorer.Weight)
    {
        public override int DocID => scorer.DocID;

        public override int Freq => scorer.Freq;

        public override float GetScore() => (float)(scorer.GetScore() * ((ranks?.Get(scorer.DocID) ?? 100) * 0.01));

        public override int NextDoc() => throw new NotSupportedException("A collector does not move its scorer.");

        public override int Advance(int target) => throw new NotSupportedException("A collector does not move its scorer.");

        public override long GetCost() => scorer.GetCost();
    }
}
