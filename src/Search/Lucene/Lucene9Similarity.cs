using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>
/// BM25 with what Lucene changed since 4.8, so that scores are those of Elasticsearch: lengths are kept exactly up to 40 words and finer beyond
/// (SmallFloat.intToByte4), and averages count the documents that have the field.
/// </summary>
internal sealed class Lucene9Similarity : BM25Similarity
{
    // 255 - longToInt4(int.MaxValue): lengths below are their own code.
    private const int ExactLengths = 24;

    protected override byte EncodeNormValue(float boost, int fieldLength) =>
        (byte)(fieldLength < ExactLengths ? fieldLength : ExactLengths + ToFourBits(fieldLength - ExactLengths));

    protected override float DecodeNormValue(byte b) => b < ExactLengths ? b : ExactLengths + FromFourBits(b - ExactLengths);

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0 || collectionStats.DocCount <= 0 ? 1f : (float)(collectionStats.SumTotalTermFreq / (double)collectionStats.DocCount);

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        var documents = collectionStats.DocCount <= 0 ? collectionStats.MaxDoc : collectionStats.DocCount;
        var idf = Idf(termStats.DocFreq, documents);
        return new Explanation(idf, $"idf(docFreq={termStats.DocFreq}, docCount={documents})");
    }

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics[] termStats)
    {
        var documents = collectionStats.DocCount <= 0 ? collectionStats.MaxDoc : collectionStats.DocCount;
        var sum = (float)termStats.Sum(term => (double)Idf(term.DocFreq, documents));
        return new Explanation(sum, "idf, sum of the terms");
    }

    protected override float Idf(long docFreq, long numDocs) => (float)Math.Log(1 + (numDocs - docFreq + 0.5d) / (docFreq + 0.5d));

    /// <summary>Four significant bits and a shift.</summary>
    private static int ToFourBits(long value)
    {
        var bits = 64 - long.LeadingZeroCount(value);
        if (bits < 4)
        {
            return (int)value;
        }

        var shift = (int)bits - 4;
        var encoded = (int)(value >>> shift);
        return (encoded & 0x07) | ((shift + 1) << 3);
    }

    private static long FromFourBits(int code)
    {
        var bits = code & 0x07;
        var shift = (code >>> 3) - 1;
        return shift < 0 ? bits : (long)(bits | 0x08) << shift;
    }
}
