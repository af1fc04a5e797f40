using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>Words as the index holds them, each with the chain that it went through: <c>it:scuol</c>, <c>folded:scuole</c>, <c>code:1.01</c>.</summary>
internal sealed class SearchTerms : ISearchTerms
{
    private const string Code = "code:";

    public ImmutableArray<string> Of(SearchRequest request)
    {
        var positive = ClauseParser.Parse(request.Text).Where(clause => !clause.Negated && clause is not ValueClause).ToArray();
        if (positive.Any(clause => clause is PrefixClause))
        {
            return [];
        }

        var telling = positive.Where(clause => clause is not WordClause word || !TextAnalysis.IsStopWord(word.Text)).ToArray();
        return [.. (telling.Length > 0 ? telling : positive).SelectMany(clause => OfText(clause.Text).Append(Code + FieldNames.NormaliseCode(clause.Text))).Distinct(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> Of(ImmutableArray<SearchDocument> documents, ImmutableArray<SynonymGroup> synonyms)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var text = SearchText.Clean($"{document.Title}\n{document.Text}\n{document.CityName}\n{document.PlanTitle}\n{document.Context}");
            terms.UnionWith(InLanguage(TextAnalysis.Folded, text));
            if (TextAnalysis.Languages.Contains(document.Language))
            {
                terms.UnionWith(InLanguage(document.Language, text));
            }

            terms.UnionWith(document.Codes.Append(document.Code).OfType<string>().Select(code => Code + FieldNames.NormaliseCode(code)));
        }

        // Whoever searches one term of a group finds the others: with any of them the documents have them all.
        foreach (var group in SynonymTable.GroupsWith(synonyms))
        {
            var forms = group.Terms.Select(term => InLanguage(group.Language, SearchText.Clean(term)).ToArray()).ToArray();
            if (forms.Any(form => form.Length > 0 && form.All(terms.Contains)))
            {
                terms.UnionWith(forms.SelectMany(form => form));
            }
        }

        return [.. terms];
    }

    private static IEnumerable<string> OfText(string text) => TextAnalysis.Languages.Append(TextAnalysis.Folded).SelectMany(language => InLanguage(language, text));

    private static IEnumerable<string> InLanguage(string language, string text) => TextAnalysis.Read(language, text).Select(token => $"{language}:{token.Term}");
}
