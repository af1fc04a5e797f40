using System.Collections.Immutable;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <summary>Whom a benchmark compares: cities by name, and the same as a set of numbers.</summary>
internal sealed record Cohort(ImmutableArray<CityEntry> Members, CityMask Mask)
{
    /// <summary>Intersects the conditions. Refusals: <c>network-unknown</c>, <c>city-unknown</c>.</summary>
    public static Outcome<Cohort> Resolve(DirectorySnapshot directory, CohortSpecification specification, CityEntry? focus, DateOnly at)
    {
        if (specification.Network is { } network && directory.Find(network) is null)
        {
            return new Refusal("network-unknown", $"There is no network '{network}'. The field 'networks' lists them.") { Fields = ["cohort.network"] };
        }

        foreach (var city in specification.Cities)
        {
            if (directory.Find(city) is null)
            {
                return UnknownCity(city, "cohort.cities");
            }
        }

        var listed = specification.Cities.IsEmpty ? null : specification.Cities.ToHashSet();
        var filter = new CityFilter
        {
            Network = specification.Network,
            MemberAt = at,
            Region = specification.Region,
            Kind = specification.AnyKind ? null : specification.Kind ?? focus?.Kind ?? CityKind.Municipality,
            MinimumPopulation = specification.MinimumPopulation,
            MaximumPopulation = specification.MaximumPopulation,
        };
        ImmutableArray<CityEntry> members =
            [.. CityFilterRules.Apply(directory, filter, at).Where(city => listed is null || listed.Contains(city.Id))];
        var numbers = new int[members.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = members[i].Number;
        }

        return new Cohort(members, CityMask.Of(numbers));
    }

    public static Refusal UnknownCity(CityId city, string field) =>
        new("city-unknown", $"'{city}' is no city of this installation. The field 'cities' lists them.") { Fields = [field] };
}
