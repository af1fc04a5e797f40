using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>A city that was asked for and found.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Name">Official name.</param>
/// <param name="Codes">All its codes as <c>scheme:code</c>, the present one first.</param>
/// <param name="Register">What makes it a tenant; null when it is one already.</param>
internal sealed record FoundCity(CityId Id, string Name, IReadOnlyList<string> Codes, CityProfile? Register)
{
    /// <summary>Whether the store has it already.</summary>
    public bool IsTenant => Register is null;

    /// <summary>The code that a plan names it by, or null when it has none.</summary>
    public string? Code => Codes.Count > 0 ? Codes[0] : null;

    /// <summary>A city of the register that is no tenant yet.</summary>
    public static FoundCity Of(CityProfile city) => new(city.Id, city.Name, [.. city.Codes.Select(code => $"{code.Scheme}:{code.Code}")], city);

    /// <summary>A tenant.</summary>
    public static FoundCity Of(CityEntry city) => new(city.Id, city.Name, city.Codes, null);
}
