using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>What the register says of a city, as the command that makes it a tenant.</summary>
internal static class RegisterFacts
{
    private const string CodeSource = "ISTAT, archive of codes, June 2023";
    private const string FormerCodeSource = "ISTAT, archive of codes, in force on 1 January 2020";
    private const string PopulationSource = "ISTAT, census of 9 October 2011";
    private const string AreaSource = "ISTAT, administrative limits of 2023 (Openpolis, geojson-italy); computed from the limits";

    private static readonly DateOnly CensusDay = new(2011, 10, 9);
    private static readonly DateOnly LimitsDay = new(2023, 6, 30);

    public static CityProfile Of(RegisterData register, RegisterRow row) => new()
    {
        Id = register.IdOf(row),
        Name = row.Name,
        Kind = CityKind.Municipality,
        Province = row.Province,
        Region = row.Region,
        Latitude = row.Latitude,
        Longitude = row.Longitude,
        Codes = [.. Codes(register, row)],
        Facts = Facts(row.Population2011, PopulationSource, row.AreaKm2, AreaSource),
    };

    /// <summary>A metropolitan city: its figures are the sums of its municipalities, its place is the capital's.</summary>
    public static CityProfile Of(RegisterData register, MetropolitanCity city)
    {
        var municipalities = register.OfProvince(city.ProvinceCode).ToImmutableArray();
        var capital = municipalities.Single(row => row.ItalianName == city.Capital);
        // One unknown addend makes the sum unknown.
        decimal? population = municipalities.All(row => row.Population2011 is not null) ? municipalities.Sum(row => row.Population2011) : null;
        const string sum = "; sum of the municipalities";
        return new()
        {
            Id = CityId.Load($"{Slug.From(city.Capital)}-metropolitana"),
            Name = city.Name,
            Kind = CityKind.MetropolitanCity,
            Province = capital.Province,
            Region = capital.Region,
            Latitude = capital.Latitude,
            Longitude = capital.Longitude,
            Codes = [new() { Scheme = "istat-uts", Code = city.Uts, Source = CodeSource }],
            Facts = Facts(population, PopulationSource + sum, municipalities.Sum(row => row.AreaKm2), AreaSource + sum),
        };
    }

    private static IEnumerable<CityCode> Codes(RegisterData register, RegisterRow row)
    {
        var former = register.FormerCodes.FirstOrDefault(code => code.PresentIstat == row.Istat);
        yield return new() { Scheme = "istat", Code = row.Istat, From = former?.ValidTo.AddDays(1), Source = CodeSource };
        if (row.Cadastral is { } cadastral)
        {
            yield return new() { Scheme = "cadastral", Code = cadastral, Source = CodeSource };
        }

        if (former is not null)
        {
            yield return new() { Scheme = "istat", Code = former.Istat, To = former.ValidTo, Source = FormerCodeSource };
        }
    }

    private static ImmutableArray<CityFact> Facts(decimal? population, string populationSource, decimal area, string areaSource)
    {
        var facts = ImmutableArray.CreateBuilder<CityFact>(2);
        if (population is { } persons)
        {
            facts.Add(new() { Kind = CityFactKind.Population, Value = persons, At = CensusDay, Source = populationSource });
        }

        facts.Add(new() { Kind = CityFactKind.AreaKm2, Value = area, At = LimitsDay, Source = areaSource });
        return facts.ToImmutable();
    }
}
