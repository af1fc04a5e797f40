using System.Globalization;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>A code that was in force on 1 January 2020 and is no longer.</summary>
/// <param name="Istat">The former code.</param>
/// <param name="Name">The municipality it named.</param>
/// <param name="Cadastral">Its Belfiore code.</param>
/// <param name="PresentIstat">The code of the same municipality now; null when it merged into another.</param>
/// <param name="ValidTo">Last day of the former code.</param>
/// <param name="Successor">Name of the municipality that has its territory now.</param>
internal sealed record FormerCode(string Istat, string Name, string Cadastral, string? PresentIstat, DateOnly ValidTo, string Successor)
{
    /// <summary>Reads one line of municipalities-2020.csv.</summary>
    public static FormerCode Parse(string line)
    {
        var cells = line.Split(',');
        var validTo = DateOnly.ParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(cells[0], cells[1], cells[2], cells[3].Length == 0 ? null : cells[3], validTo, cells[5]);
    }
}
