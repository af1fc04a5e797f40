using System.Globalization;

namespace MunicipalBenchmark.Documents.Tests.Livorno;

/// <summary>Counts equal and different fields, and remembers the different ones.</summary>
internal sealed class FieldTally
{
    private readonly List<string> _different = [];

    public int Equal { get; private set; }

    public IReadOnlyList<string> Different => _different;

    public double Share => (double)Equal / Math.Max(1, Equal + _different.Count);

    public void Compare<T>(string field, T expected, T actual)
    {
        if (EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Equal++;
        }
        else
        {
            _different.Add(string.Create(CultureInfo.InvariantCulture, $"{field}: expected '{expected}', read '{actual}'"));
        }
    }

    public void Write(ITestOutputHelper output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Equal} of {Equal + _different.Count} fields equal ({100 * Share:0.00}%)"));
        foreach (var line in _different)
        {
            output.WriteLine(line);
        }
    }
}
