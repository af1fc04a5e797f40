using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>Cities that there are not, and figures of theirs. Everything about a city follows from the seed and its number.</summary>
internal static class SyntheticCities
{
    /// <summary>How ids of synthetic cities and networks begin: whatever else a store lists is somebody's.</summary>
    public const string Prefix = "synthetic-";

    private const int LastYear = 2024;

    public static CityId IdOf(int number) => CityId.Load(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:00000}"));

    public static NetworkId NetworkOf(int number) => NetworkId.Load(string.Create(CultureInfo.InvariantCulture, $"{Prefix}network-{number}"));

    public static bool IsSynthetic(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    public static CityProfile City(int seed, int number)
    {
        var random = new Random(SyntheticPlans.StableMix(seed, -number));
        var region = SyntheticWords.Pick(random, SyntheticWords.Regions);
        return new()
        {
            Id = IdOf(number),
            Name = $"{SyntheticWords.Name(random)} {number}",
            Kind = CityKind.Municipality,
            Province = region.Province,
            Region = region.Name,
            Facts =
            [
                new() { Kind = CityFactKind.Population, Value = Population(random), At = new(2023, 12, 31), Source = "synthetic" },
                new() { Kind = CityFactKind.AreaKm2, Value = random.Next(100, 30_000) / 100m, At = new(2023, 12, 31), Source = "synthetic" },
            ],
        };
    }

    /// <summary>The values of some indicators in the years up to the last one; a rate is the ratio of its parts.</summary>
    public static ImmutableArray<PublishedObservation> Observations(int seed, int number, IReadOnlyList<IndicatorDefinition> indicators, int years)
    {
        var random = new Random(SyntheticPlans.StableMix(~seed, number));
        var scale = Population(new Random(SyntheticPlans.StableMix(seed, number)));
        var observations = ImmutableArray.CreateBuilder<PublishedObservation>(indicators.Count * years);
        foreach (var indicator in indicators)
        {
            for (var year = LastYear - years + 1; year <= LastYear; year++)
            {
                var whole = Math.Round(scale * random.Next(1, 400) + random.Next(100) / 100m, 2);
                var part = Math.Round(whole * random.Next(200, 1_000) / 1_000m, 2);
                observations.Add(indicator.Denominator is null
                    ? new() { Indicator = indicator.Code, Period = Period.OfYear(year), Value = whole }
                    : new() { Indicator = indicator.Code, Period = Period.OfYear(year), Value = Math.Round(part / whole * 100, 6), Numerator = part, Denominator = whole });
            }
        }

        return observations.MoveToImmutable();
    }

    /// <summary>Who may see the plans of a seed: most are public, one in ten is for the networks, one in ten for nobody.</summary>
    public static Visibility VisibilityOf(int plan) => (plan % 10) switch
    {
        8 => Visibility.Networks,
        9 => Visibility.Private,
        _ => Visibility.Public,
    };

    // Few large cities and many small ones, as in Italy.
    private static decimal Population(Random random) => 300 + (int)Math.Exp(random.NextDouble() * 7.5 + 1) * 20;
}
