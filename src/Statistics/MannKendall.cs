namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The test of H. B. Mann (1945) and M. G. Kendall (1948) for a monotonic tendency, with its exact null distribution, also under ties.
/// </summary>
internal static class MannKendall
{
    /// <summary>S: pairs that rise with time minus pairs that fall. Equal values count for neither.</summary>
    internal static int Statistic(ReadOnlySpan<double> values)
    {
        var statistic = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                statistic += values[j].CompareTo(values[i]) switch { > 0 => 1, < 0 => -1, _ => 0 };
            }
        }

        return statistic;
    }

    /// <summary>
    /// The probability of an S at least as far from 0, if every order of these values were as likely. The number of falling pairs in a
    /// random order of a multiset is a sum of independent Mann-Whitney U, one for each group of equal values set among those before it.
    /// </summary>
    internal static double TwoSidedProbability(ReadOnlySpan<double> values, int statistic)
    {
        double[] falling = [1];
        var placed = 0;
        var sorted = SortedValues.Sort(values);
        while (placed < sorted.Count)
        {
            var group = sorted.CountAtMost(sorted[placed]) - placed;
            falling = Convolve(falling, MannWhitney(group, placed));
            placed += group;
        }

        var untiedPairs = falling.Length - 1;
        var probability = 0.0;
        for (var count = 0; count < falling.Length; count++)
        {
            if (Math.Abs(untiedPairs - (2 * count)) >= Math.Abs(statistic))
            {
                probability += falling[count];
            }
        }

        return Math.Min(1, probability);
    }

    /// <summary>The distribution of U for samples of m and n, from 0 to mn: the last of the m + n is from either by its share.</summary>
    private static double[] MannWhitney(int m, int n)
    {
        var previous = new double[n + 1][];
        Array.Fill(previous, [1.0]);
        for (var i = 1; i <= m; i++)
        {
            var current = new double[n + 1][];
            current[0] = [1];
            for (var j = 1; j <= n; j++)
            {
                var next = new double[(i * j) + 1];
                AddScaled(next, previous[j], (double)i / (i + j), shift: j);
                AddScaled(next, current[j - 1], (double)j / (i + j), shift: 0);
                current[j] = next;
            }

            previous = current;
        }

        return previous[n];
    }

    private static double[] Convolve(double[] left, double[] right)
    {
        var result = new double[left.Length + right.Length - 1];
        for (var i = 0; i < right.Length; i++)
        {
            AddScaled(result, left, right[i], shift: i);
        }

        return result;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor, int shift)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i + shift] += factor * source[i];
        }
    }
}
