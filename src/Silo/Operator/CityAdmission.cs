using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Finds the city that an import is for, among the tenants and in the register, and makes it a tenant if it is none.</summary>
internal sealed class CityAdmission(IGrainFactory grains)
{
    /// <summary>Finds a city in the register alone: what can be said without a store.</summary>
    /// <param name="asked">Id, code or name.</param>
    /// <param name="documentCity">The code that the document names, or null.</param>
    public static Outcome<FoundCity> FindInRegister(string asked, string? documentCity)
    {
        var found = MunicipalRegister.Resolve(asked);
        return found.IsDone ? Check(FoundCity.Of(found.Value), documentCity) : found.Refusal;
    }

    /// <summary>Finds a city among the tenants, else in the register.</summary>
    public async Task<Outcome<FoundCity>> FindAsync(string asked, string? documentCity)
    {
        var directory = grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared);
        if (await directory.FindCityAsync(asked) is { } tenant)
        {
            return Check(FoundCity.Of(tenant), documentCity);
        }

        var found = FindInRegister(asked, documentCity);
        return found.IsDone && await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(found.Value.Id)).ReadAsync() is not null
            ? found.Value with { Register = null }
            : found;
    }

    /// <summary>Makes a found city a tenant; does nothing when it is one.</summary>
    public async Task<Outcome<FoundCity>> AdmitAsync(FoundCity city)
    {
        if (city.Register is null)
        {
            return city;
        }

        var onboarded = await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city.Id)).OnboardAsync(city.Register);
        return onboarded.IsDone ? city : onboarded.Refusal;
    }

    private static Outcome<FoundCity> Check(FoundCity city, string? documentCity) =>
        documentCity is null || city.Codes.Contains(documentCity) || documentCity == city.Id.Value
            ? city
            : new Refusal("city-differs", $"The document is of {documentCity}, not of {city.Name} ({string.Join(", ", city.Codes)}). Import it with --city {documentCity}.") { Fields = ["city"] };
}
