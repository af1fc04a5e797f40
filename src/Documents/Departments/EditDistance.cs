namespace MunicipalBenchmark.Documents.Departments;

/// <summary>Levenshtein distance, up to a small limit.</summary>
internal static class EditDistance
{
    /// <summary>Whether at most so many letters must be added, removed or changed to make one text of the other.</summary>
    public static bool AtMost(string first, string second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit)
        {
            return false;
        }

        var above = new int[second.Length + 1];
        var row = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= first.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= second.Length; column++)
            {
                var change = above[column - 1] + (first[line - 1] == second[column - 1] ? 0 : 1);
                row[column] = Math.Min(change, Math.Min(above[column], row[column - 1]) + 1);
                least = Math.Min(least, row[column]);
            }

            if (least > limit)
            {
                return false;
            }

            (above, row) = (row, above);
        }

        return above[second.Length] <= limit;
    }
}
