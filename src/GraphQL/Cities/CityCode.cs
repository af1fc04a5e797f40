using Domain = MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>A code that a register gave to a city, valid for a time.</summary>
internal sealed class CityCode(Domain.CityCode code)
{
    /// <summary>The register: `istat` (municipalities), `istat-uts` (metropolitan cities and provinces) or `cadastral` (Belfiore).</summary>
    public string Scheme => code.Scheme;

    /// <summary>The code inside the register.</summary>
    public string Code => code.Code;

    /// <summary>First day of validity, where known.</summary>
    public DateOnly? From => code.From;

    /// <summary>Last day of validity; null while valid.</summary>
    public DateOnly? To => code.To;

    /// <summary>Where the code comes from.</summary>
    public string Source => code.Source;
}
