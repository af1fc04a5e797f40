namespace MunicipalBenchmark.Search;

/// <summary>Asks for completions of the word being typed.</summary>
/// <param name="Text">What was typed so far.</param>
/// <param name="Viewer">Who asks.</param>
/// <param name="Count">At most so many.</param>
[GenerateSerializer, Immutable, Alias("mb.suggest-request")]
public sealed record SuggestRequest(string Text, SearchViewer Viewer, int Count = 10);
