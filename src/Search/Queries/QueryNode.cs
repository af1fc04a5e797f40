using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>A query in the terms of the index: each back end renders these few kinds and nothing else, so that both search the same.</summary>
internal abstract record QueryNode;

/// <summary>Scores a document with the term, by BM25 in a text field.</summary>
internal sealed record TermNode(string Field, string Term, float Boost) : QueryNode;

/// <summary>Scores a document with the words in order, or nearly so.</summary>
internal sealed record PhraseNode(string Field, string Text, ImmutableArray<Token> Tokens, int Slop, float Boost) : QueryNode;

/// <summary>A fixed score for a term that starts so.</summary>
internal sealed record PrefixNode(string Field, string Prefix, float Boost) : QueryNode;

/// <summary>A fixed score for one of the values.</summary>
internal sealed record ValueNode(string Field, ImmutableArray<string> Values, float Boost) : QueryNode;

/// <summary>The best of its parts, with a little of the others.</summary>
internal sealed record BestNode(ImmutableArray<QueryNode> Parts, float Tie, float Boost) : QueryNode;

/// <summary>The sum of its parts.</summary>
internal sealed record AllNode(ImmutableArray<QueryNode> Must, ImmutableArray<QueryNode> Should, ImmutableArray<QueryNode> MustNot, int MinimumShould) : QueryNode
{
    public static AllNode Of(params ImmutableArray<QueryNode> must) => new(must, [], [], 0);

    public static AllNode Any(params ImmutableArray<QueryNode> should) => new([], should, [], 1);
}
