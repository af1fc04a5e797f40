namespace MunicipalBenchmark.Search.Analysis;

/// <summary>A word as it is indexed.</summary>
/// <param name="Term">The indexed form.</param>
/// <param name="Position">Position, from 0; forms of one word share it.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">Character after the last.</param>
internal readonly record struct Token(string Term, int Position, int Start, int End);
