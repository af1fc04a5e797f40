namespace MunicipalBenchmark.Search.Analysis;

/// <summary>Similarity of spellings.</summary>
internal static class Trigrams
{
    /// <summary>Dice's coefficient of the sets of three-letter pieces, word ends padded: 0 for nothing in common, 1 for the same.</summary>
    public static double Similarity(string left, string right)
    {
        var pieces = Of(left);
        var others = Of(right);
        return 2.0 * pieces.Intersect(others, StringComparer.Ordinal).Count() / (pieces.Count + others.Count);
    }

    /// <summary>The pieces of a word, padded with a blank before and after.</summary>
    public static HashSet<string> Of(string word)
    {
        var padded = $" {word} ";
        return [.. Enumerable.Range(0, Math.Max(0, padded.Length - 2)).Select(start => padded.Substring(start, 3))];
    }
}
