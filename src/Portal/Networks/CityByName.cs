using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Portal.Networks;

/// <summary>Finds a city of this installation by what a person writes: its name, a code, or its id.</summary>
internal static class CityByName
{
    private const int Most = 10;

    /// <summary>The city. Refusals: <c>city-unknown</c>, <c>city-ambiguous</c>, <c>city-code-retired</c>.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="asked">What was written.</param>
    public static async Task<Outcome<CityEntry>> FindAsync(IGrainFactory grains, string asked)
    {
        var directory = grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared);
        if (await directory.FindCityAsync(asked) is { } tenant)
        {
            return tenant;
        }

        var registered = MunicipalRegister.Resolve(asked);
        if (registered.IsDone)
        {
            return await directory.FindCityAsync(registered.Value.Id.Value) is { } known
                ? known
                : new Refusal("city-not-here", $"'{registered.Value.Name}' is no city of this installation. Ask an administrator of the platform to add it.") { Fields = ["city"] };
        }

        // A city that is in no register of ours goes by the name that it was added with.
        var named = asked.Length == 0 ? [] : (await directory.ListCitiesAsync(new() { Text = asked }, 0, Most)).Cities;
        return named.Where(city => string.Equals(city.Name, asked, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only]
            ? only
            : registered.Refusal with { Fields = ["city"] };
    }
}
