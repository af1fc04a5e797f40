using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Tests.Formats;

internal static class SortedDictionaries
{
    public static ImmutableSortedDictionary<string, T> ToImmutableSorted<T>(this Dictionary<string, T> source) => source.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
