using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Finds the city that an import is for, among the tenants and in the register, and makes it a tenant if it is none.</summary>
internal sealed class CityAdmission(IGrainFactory grains)
{
    /// <summary>What can be said without a store: finds the document's city in the register and writes its code into the draft.</summary>
    public static Outcome<IncomingDocument> NameInRegister(IncomingDocument document, string asked)
    {
        var found = FindInRegister(asked, document.Draft.City);
        return found.IsDone ? document with { Draft = document.Draft with { City = document.Draft.City ?? found.Value.Code } } : found.Refusal;
    }

    /// <summary>Finds a city among the tenants, else in the register.</summary>
    /// <param name="asked">Id, code or name.</param>
    /// <param name="documentCity">The code that the document names, or null.</param>
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

    private static Outcome<FoundCity> FindInRegister(string asked, string? documentCity)
    {
        var found = MunicipalRegister.Resolve(asked);
        return found.IsDone ? Check(FoundCity.Of(found.Value), documentCity) : found.Refusal;
    }

    private static Outcome<FoundCity> Check(FoundCity city, string? documentCity) =>
        documentCity is null || city.Codes.Contains(documentCity) || documentCity == city.Id.Value
            ? city
            : new Refusal("city-differs", $"The document is of {documentCity}, not of {city.Name} ({string.Join(", ", city.Codes)}). Import it with --city {documentCity}.") { Fields = ["city"] };
}
