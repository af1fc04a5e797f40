using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace MunicipalBenchmark.Search.Analysis;

/// <summary>The chain that both back ends share, stated once: what Elasticsearch calls <c>italian</c>, <c>english</c> and our <c>mb_folded</c>.</summary>
internal static class TextAnalysis
{
    public const string Italian = "it";
    public const string English = "en";

    /// <summary>Words as they stand, for every language.</summary>
    public const string Folded = "folded";

    private static readonly ItalianAnalyzer ItalianChain = new(LuceneVersion.LUCENE_48);
    private static readonly EnglishAnalyzer EnglishChain = new(LuceneVersion.LUCENE_48);
    private static readonly FoldedAnalyzer FoldedChain = new();

    /// <summary>Languages with a chain of their own; texts of others are found by their words as they stand.</summary>
    public static IReadOnlyList<string> Languages { get; } = [Italian, English];

    /// <summary>The chain of a language, or the folded one for a language without.</summary>
    public static Analyzer Of(string language) => language switch
    {
        Italian => ItalianChain,
        English => EnglishChain,
        _ => FoldedChain,
    };

    /// <summary>Cuts a text into words.</summary>
    public static List<Token> Read(string language, string text)
    {
        var tokens = new List<Token>();
        using var stream = Of(language).GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var increment = stream.GetAttribute<IPositionIncrementAttribute>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            position += increment.PositionIncrement;
            tokens.Add(new Token(term.ToString(), position, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return tokens;
    }

    /// <summary>Whether a word carries no meaning of its own in one of the languages.</summary>
    public static bool IsStopWord(string word) => Languages.Any(language => Read(language, word).Count == 0);

    /// <summary>The distinct words of a text, folded and as they stand: what completions and corrections are made of.</summary>
    public static IEnumerable<(string Folded, string Word)> Words(string text) =>
        Read(Folded, text).GroupBy(token => token.Position).Select(forms => (Folded: forms.First().Term, Word: forms.Last().Term))
            .Where(word => word.Word.Length is >= 4 and <= 40 && word.Word.All(char.IsLetter)).Distinct();
}
