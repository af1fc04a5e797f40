namespace MunicipalBenchmark.Search;

/// <summary>A piece of plain text, marked where it matched. No markup: whoever shows it escapes it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Marked">Whether it matched.</param>
[GenerateSerializer, Immutable, Alias("mb.text-segment")]
public sealed record TextSegment(string Text, bool Marked);
