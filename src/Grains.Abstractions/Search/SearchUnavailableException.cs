namespace MunicipalBenchmark.Search;

/// <summary>The index cannot be reached or cannot write now. Nothing is lost: the same change may be sent again.</summary>
/// <param name="message">What happened.</param>
/// <param name="inner">The cause, where there is one.</param>
[GenerateSerializer, Alias("mb.search-unavailable")]
public sealed class SearchUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
