using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>
/// Turns clauses into a query of the index. A document needs all of up to two words, and two thirds of more. Words near each other count more;
/// a code counts before everything.
/// </summary>
internal sealed class QueryCompiler
{
    private const float ExactCode = 1000;
    private const float SynonymWeight = 0.6f;
    private const float ProximityWeight = 1.5f;

    // Of more, each search of a common word would become a search of half the dictionary.
    private const int MostVariants = 20;
    private const int TitleSlop = 3;
    private const int TextSlop = 8;

    private readonly SynonymTable? _synonyms;
    private readonly ImmutableArray<AppliedSynonym>.Builder _applied = ImmutableArray.CreateBuilder<AppliedSynonym>();

    private bool _onlyClause;
    private bool _relaxing;

    private QueryCompiler(SynonymTable? synonyms) => _synonyms = synonyms;

    /// <summary>Compiles clauses.</summary>
    /// <param name="clauses">What was typed.</param>
    /// <param name="synonyms">Null searches the words as typed.</param>
    public static CompiledQuery Compile(ImmutableArray<Clause> clauses, SynonymTable? synonyms) => new QueryCompiler(synonyms).Compile(clauses);

    private CompiledQuery Compile(ImmutableArray<Clause> clauses)
    {
        var positive = clauses.Where(clause => !clause.Negated && clause is not ValueClause).ToArray();
        var telling = positive.Where(clause => clause is not WordClause word || !TextAnalysis.IsStopWord(word.Text)).ToArray();
        var searched = telling.Length > 0 ? telling : positive;
        var words = searched.OfType<WordClause>().ToArray();
        _onlyClause = searched.Length == 1;
        var parts = Parts(searched);
        _relaxing = true;
        var relaxed = Parts(searched);
        var proximity = Proximity([.. words.Where(word => word.Scope is null).Select(word => word.Text)]);
        return new CompiledQuery
        {
            Scored = parts.IsEmpty ? null : Combine(parts, proximity, Needed(parts.Length)),
            Relaxed = words.Length > 1 || searched.Length > 1 ? Combine(relaxed, proximity, 1) : null,
            Filters = [.. clauses.OfType<ValueClause>().Where(clause => !clause.Negated).GroupBy(clause => clause.Field, StringComparer.Ordinal)
                .Select(group => new ValueNode(group.Key, [.. group.Select(clause => clause.Text)], 1))],
            Excluded = [.. clauses.Where(clause => clause.Negated).Select(Excluded)],
            Synonyms = _applied.ToImmutable(),
            Words = [.. words.Where(word => word.Text.Length >= 4 && word.Text.All(char.IsLetter)).Select(word => word.Text)],
        };
    }

    private static int Needed(int parts) => parts - parts / 3;

    private static AllNode Combine(ImmutableArray<QueryNode> parts, ImmutableArray<QueryNode> proximity, int needed) =>
        proximity.IsEmpty ? new AllNode([], parts, [], needed) : new AllNode([new AllNode([], parts, [], needed)], proximity, [], 0);

    private static QueryNode Excluded(Clause clause) => clause switch
    {
        ValueClause value => new ValueNode(value.Field, [value.Text], 1),
        WordClause word => FieldWeights.Word(word.Text, word.Scope, 1),
        PhraseClause phrase => FieldWeights.Phrase(phrase.Text, phrase.Scope, 0, 1),
        PrefixClause prefix => FieldWeights.Prefix(prefix.Text, prefix.Scope),
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "No such clause."),
    };

    private static ImmutableArray<QueryNode> Proximity(ImmutableArray<string> words)
    {
        if (words.Length < 2 || words.Distinct(StringComparer.OrdinalIgnoreCase).Count() != words.Length)
        {
            return [];
        }

        var text = string.Join(' ', words);
        var parts = TextAnalysis.Languages.SelectMany(language => new[]
        {
            FieldWeights.PhraseIn(IndexFields.Title, language, text, TitleSlop, ProximityWeight * FieldWeights.OfTitle),
            FieldWeights.PhraseIn(IndexFields.Text, language, text, TextSlop, ProximityWeight),
        }).OfType<QueryNode>().ToImmutableArray();
        return parts.IsEmpty ? [] : [new BestNode(parts, 0, 1)];
    }

    private ImmutableArray<QueryNode> Parts(Clause[] searched)
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        for (var at = 0; at < searched.Length;)
        {
            if (_synonyms is not null && Expand(searched, at) is { } expanded)
            {
                parts.Add(expanded.Node);
                at += expanded.Length;
                continue;
            }

            parts.Add(Part(searched[at++]));
        }

        return parts.ToImmutable();
    }

    private QueryNode Part(Clause clause) => clause switch
    {
        WordClause { Scope: null } word when IsCode(word.Text) => new BestNode([Code(word.Text), FieldWeights.Word(word.Text, null, 1)], 0, 1),
        WordClause word => FieldWeights.Word(word.Text, word.Scope, 1),
        PhraseClause { Scope: null } phrase when IsCode(phrase.Text) => new BestNode([Code(phrase.Text), FieldWeights.Phrase(phrase.Text, null, 0, 1)], 0, 1),
        PhraseClause phrase => FieldWeights.Phrase(phrase.Text, phrase.Scope, 0, 1),
        PrefixClause prefix => FieldWeights.Prefix(prefix.Text, prefix.Scope),
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "No such clause."),
    };

    /// <summary>A bare number is a code only when nothing else was typed: "linea 1" does not ask for all that is numbered 1.</summary>
    private bool IsCode(string text) => text.Any(char.IsDigit) && (_onlyClause || !text.All(char.IsDigit));

    private static ValueNode Code(string text) => new(IndexFields.Code, [FieldNames.NormaliseCode(text)], ExactCode);

    /// <summary>The longest run of words from here on that has synonyms.</summary>
    private (QueryNode Node, int Length)? Expand(Clause[] searched, int at)
    {
        var run = searched.Skip(at).TakeWhile(clause => clause is WordClause { Scope: null }).Take(SynonymTable.LongestTerm).Select(clause => clause.Text).ToArray();
        for (var length = run.Length; length > 0; length--)
        {
            var typed = run[..length];
            var variants = TextAnalysis.Languages
                .SelectMany(language => _synonyms!.Others(language, typed.SelectMany(word => TextAnalysis.Read(language, word)).Select(token => token.Term)))
                .Take(MostVariants)
                .ToArray();
            if (variants.Length == 0)
            {
                continue;
            }

            if (!_relaxing)
            {
                _applied.AddRange(variants.GroupBy(variant => variant.Network).Select(origin =>
                    new AppliedSynonym(string.Join(' ', typed), [.. origin.Select(variant => variant.Term).Distinct(StringComparer.OrdinalIgnoreCase)]) { Network = origin.Key }));
            }

            var original = length == 1 ? FieldWeights.Word(typed[0], null, 1) : _relaxing ? AllNode.Any([.. typed.Select(Single)]) : AllNode.Of([.. typed.Select(Single)]);
            return (new BestNode([original, .. variants.Select(variant => FieldWeights.Variant(variant.Language, SearchText.Clean(variant.Term), SynonymWeight)).OfType<QueryNode>()], 0, 1), length);
        }

        return null;
    }

    /// <summary>A word of a longer term, with the synonyms that it has by itself.</summary>
    private QueryNode Single(string word) => Expand([new WordClause(word, Negated: false, Scope: null)], 0)?.Node ?? FieldWeights.Word(word, null, 1);
}
