using Domain = MunicipalBenchmark.Cities;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>How a city works.</summary>
internal sealed class CitySettings(Domain.CitySettings settings)
{
    /// <summary>Whether a plan is published only after somebody else handed it in for review; recorded results are then for publishers.</summary>
    public bool RequireSecondPerson => settings.RequireSecondPerson;
}
