using System.Collections.Immutable;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>Takes text with mark characters apart.</summary>
internal static class MarkedText
{
    public static bool HasMark(string text) => text.Contains(SearchText.MarkStart, StringComparison.Ordinal);

    public static ImmutableArray<TextSegment> Split(string text)
    {
        var segments = ImmutableArray.CreateBuilder<TextSegment>();
        var marked = false;
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not (SearchText.MarkStart or SearchText.MarkEnd))
            {
                continue;
            }

            if (at > start)
            {
                segments.Add(new TextSegment(text[start..at], marked));
            }

            marked = at < text.Length && text[at] == SearchText.MarkStart;
            start = at + 1;
        }

        return segments.ToImmutable();
    }
}
