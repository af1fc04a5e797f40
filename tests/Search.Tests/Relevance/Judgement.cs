namespace MunicipalBenchmark.Search.Tests.Relevance;

/// <summary>A query with the documents that people judged relevant to it.</summary>
internal sealed record Judgement(string Query, IReadOnlyDictionary<string, int> Grades)
{
    private const int Depth = 10;

    /// <summary>The judgements of a file beside this one.</summary>
    public static IReadOnlyList<Judgement> ReadAll(string file) => [.. Lines(file).Select(Read)];

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten: gain 2^grade - 1, discount log2(rank + 1), over that of the ideal order
    /// (Järvelin and Kekäläinen, 2002; Burges et al., 2005). 0 to 1.
    /// </summary>
    public double NdcgOf(IEnumerable<string> ranked)
    {
        var ideal = Gain(Grades.Values.OrderDescending());
        return ideal == 0 ? 0 : Gain(ranked.Select(id => Grades.GetValueOrDefault(id))) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();

    private static Judgement Read(string line)
    {
        var parts = line.Split('|');
        var grades = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='));
        return new Judgement(parts[0].Trim(), grades.ToDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Judgement).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
