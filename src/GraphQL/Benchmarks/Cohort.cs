using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Connections;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>Who was compared.</summary>
internal sealed class Cohort(ResolvedCohort cohort)
{
    /// <summary>Cities in the cohort, with data or without.</summary>
    public int Size => cohort.Size;

    /// <summary>Cities whose value entered the distribution.</summary>
    public int WithData => cohort.WithData;

    /// <summary>The cities in the cohort, by name.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<City> Members(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(cohort.Members, first, after, entry => new City(entry));

    /// <summary>How many cities of the cohort did not enter the distribution.</summary>
    public int ExcludedCount => cohort.Excluded.Length;

    /// <summary>Cities of the cohort that did not enter the distribution, each with the reason.</summary>
    /// <param name="first">How many at most; `excludedCount` says how many there are.</param>
    public IReadOnlyList<ExcludedCity> Excluded(int first = Page.DefaultSize)
    {
        var shown = cohort.Excluded.Take(first).ToArray();
        var cities = shown.Select(excluded => excluded.City).ToHashSet();
        var entries = cohort.Members.Where(member => cities.Contains(member.Id)).ToDictionary(member => member.Id);
        return [.. shown.Select(excluded => new ExcludedCity(excluded, entries.GetValueOrDefault(excluded.City)))];
    }
}
