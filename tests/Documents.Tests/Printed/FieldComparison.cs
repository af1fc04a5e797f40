namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>How far one reading gives the fields of another.</summary>
/// <param name="Wanted">Number of fields of the first reading.</param>
/// <param name="Different">The fields that differ or are missing in the second, and those that it invents.</param>
internal sealed record FieldComparison(int Wanted, IReadOnlyList<string> Different)
{
    private const int Context = 60;

    /// <summary>Share of fields that are equal.</summary>
    public double Share => Wanted == 0 ? 0 : 1 - ((double)Different.Count / Wanted);

    /// <summary>Compares.</summary>
    public static FieldComparison Of(Dictionary<string, string> wanted, Dictionary<string, string> read)
    {
        var different = new List<string>();
        foreach (var (name, value) in wanted)
        {
            if (!read.TryGetValue(name, out var other))
            {
                different.Add($"{name}: missing '{Cut(value, 0)}'");
            }
            else if (!string.Equals(value, other, StringComparison.Ordinal))
            {
                var at = value.Zip(other).TakeWhile(static pair => pair.First == pair.Second).Count();
                different.Add($"{name}: at {at} of {value.Length}/{other.Length} '{Cut(value, at)}' but '{Cut(other, at)}'");
            }
        }

        different.AddRange(read.Where(entry => !wanted.ContainsKey(entry.Key)).Select(static entry => $"{entry.Key}: invented '{Cut(entry.Value, 0)}'"));
        return new(wanted.Count, different);
    }

    private static string Cut(string text, int at)
    {
        var start = Math.Max(0, at - 15);
        return text.Substring(start, Math.Min(Context, text.Length - start));
    }
}
