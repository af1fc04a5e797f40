using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>Completions of the word being typed.</summary>
/// <param name="Suggestions">Most documents first. Each stands in a document that the caller may find.</param>
[GenerateSerializer, Immutable, Alias("mb.suggest-answer")]
public sealed record SuggestAnswer(ImmutableArray<Suggestion> Suggestions);

/// <summary>A completion.</summary>
/// <param name="Text">The whole text with its last word completed.</param>
/// <param name="Word">The word that completes it.</param>
/// <param name="Count">Documents that the caller may find with the word.</param>
[GenerateSerializer, Immutable, Alias("mb.suggestion")]
public sealed record Suggestion(string Text, string Word, long Count);
