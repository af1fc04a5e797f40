using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>Spreads a word or phrase over the text fields: title over text over context, and a stem a little over the word as it stands.</summary>
internal static class FieldWeights
{
    /// <summary>Weight of the title; the text has 1.</summary>
    public const float OfTitle = 3;

    private const float OfContext = 0.4f;
    private const float Folded = 0.8f;
    private const float Tie = 0.1f;

    private static readonly ImmutableArray<(string Field, float Weight)> Fields =
        [(IndexFields.Title, OfTitle), (IndexFields.Text, 1), (IndexFields.Context, OfContext)];

    public static QueryNode Word(string word, string? scope, float boost)
    {
        var forms = Forms(word);
        var parts = In(scope).SelectMany(field => forms, (field, form) => new TermNode(IndexFields.InLanguage(field.Field, form.Language), form.Term, field.Weight * form.Weight));
        return new BestNode([.. parts], Tie, boost);
    }

    public static QueryNode Phrase(string text, string? scope, int slop, float boost) =>
        new BestNode(
            [.. In(scope).SelectMany(field => (string[])[.. TextAnalysis.Languages, TextAnalysis.Folded], (field, language) =>
                PhraseIn(field.Field, language, text, slop, field.Weight * (language == TextAnalysis.Folded ? Folded : 1))).OfType<QueryNode>()],
            Tie,
            boost);

    /// <summary>The start of a word as the dictionary has it.</summary>
    public static string Start(string typed) => TextAnalysis.Read(TextAnalysis.Folded, typed) is [var folded, ..] ? folded.Term : typed.ToLowerInvariant();

    public static QueryNode Prefix(string start, string? scope)
    {
        var prefix = Start(start);
        return new BestNode([.. In(scope).Select(field => new PrefixNode(field.Field, prefix, field.Weight))], 0, 1);
    }

    /// <summary>A synonym: stems of its own language only.</summary>
    public static QueryNode? Variant(string language, string text, float boost)
    {
        var tokens = TextAnalysis.Read(language, text);
        return tokens.Count switch
        {
            0 => null,
            1 => new BestNode([.. Fields.Select(field => new TermNode(IndexFields.InLanguage(field.Field, language), tokens[0].Term, field.Weight))], Tie, boost),
            _ => new BestNode([.. Fields.Select(field => PhraseIn(field.Field, language, text, 0, field.Weight)).OfType<QueryNode>()], Tie, boost),
        };
    }

    public static QueryNode? PhraseIn(string field, string language, string text, int slop, float weight)
    {
        var name = IndexFields.InLanguage(field, language);
        var tokens = TextAnalysis.Read(language, text);
        return tokens.DistinctBy(token => token.Position).Count() switch
        {
            0 => null,
            1 => new TermNode(name, tokens[0].Term, weight),
            _ => new PhraseNode(name, text, [.. tokens], slop, weight),
        };
    }

    private static ImmutableArray<(string Field, float Weight)> In(string? scope) => scope is null ? Fields : [(scope, 1f)];

    private static List<(string Language, string Term, float Weight)> Forms(string word)
    {
        var forms = new List<(string, string, float)>();
        foreach (var language in TextAnalysis.Languages)
        {
            forms.AddRange(TextAnalysis.Read(language, word).Select(token => (language, token.Term, 1f)));
        }

        forms.AddRange(TextAnalysis.Read(TextAnalysis.Folded, word).Select(token => (TextAnalysis.Folded, token.Term, Folded)));
        return forms;
    }
}
