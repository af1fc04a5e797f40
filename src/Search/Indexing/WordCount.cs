namespace MunicipalBenchmark.Search.Indexing;

/// <summary>A word and the number of documents it is in.</summary>
internal readonly record struct WordCount(string Word, long Count);
