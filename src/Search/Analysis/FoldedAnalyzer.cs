using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>
/// Words as they stand, of any language: elided articles off, lower case, accents folded with the original kept. The same as
/// <c>mb_folded</c> of Elasticsearch/index.json.
/// </summary>
internal sealed class FoldedAnalyzer : Analyzer
{
    private static readonly CharArraySet Articles = new(
        LuceneVersion.LUCENE_48,
        ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"],
        ignoreCase: true);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new ElisionFilter(source, Articles);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new ASCIIFoldingFilter(stream, preserveOriginal: true);
        return new TokenStreamComponents(source, new DistinctAtPositionFilter(stream));
    }
}
