namespace MunicipalBenchmark.Search.Queries;

/// <summary>One thing that the searcher typed.</summary>
/// <param name="Text">The text without its signs.</param>
/// <param name="Negated">Typed with <c>-</c>.</param>
internal abstract record Clause(string Text, bool Negated);

/// <summary>A word; <paramref name="Scope"/> is <c>title</c> or <c>text</c> where typed so.</summary>
internal sealed record WordClause(string Text, bool Negated, string? Scope) : Clause(Text, Negated);

/// <summary>Words in quotation marks.</summary>
internal sealed record PhraseClause(string Text, bool Negated, string? Scope) : Clause(Text, Negated);

/// <summary>The start of a word.</summary>
internal sealed record PrefixClause(string Text, bool Negated, string? Scope) : Clause(Text, Negated);

/// <summary>A value of a keyword field.</summary>
internal sealed record ValueClause(string Field, string Text, bool Negated) : Clause(Text, Negated);
