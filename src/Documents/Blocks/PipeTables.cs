using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Markdown tables whose rows have no outer rules: <c>Indicator | Target</c> over <c>--- | ---</c>.</summary>
internal static class PipeTables
{
    /// <summary>Indexes of the lines that are rows of such tables.</summary>
    public static HashSet<int> Find(ImmutableArray<string> lines)
    {
        var found = new HashSet<int>();
        for (var index = 1; index < lines.Length; index++)
        {
            if (!IsRule(lines[index]) || !lines[index - 1].Contains('|'))
            {
                continue;
            }

            found.Add(index - 1);
            for (var row = index + 1; row < lines.Length && lines[row].Contains('|'); row++)
            {
                found.Add(row);
                index = row;
            }
        }

        return found;
    }

    private static bool IsRule(string line) => line.Contains('|') && line.Contains("--", StringComparison.Ordinal) && line.AsSpan().IndexOfAnyExcept("-–—|: ") < 0;
}
