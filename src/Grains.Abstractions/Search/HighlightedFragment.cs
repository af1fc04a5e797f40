using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>An excerpt around matches.</summary>
/// <param name="Segments">The excerpt in order; at least one segment is marked.</param>
[GenerateSerializer, Immutable, Alias("mb.highlighted-fragment")]
public sealed record HighlightedFragment(ImmutableArray<TextSegment> Segments);
