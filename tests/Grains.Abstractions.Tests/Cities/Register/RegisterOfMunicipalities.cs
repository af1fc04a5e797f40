using FsCheck.Xunit;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Cities.Register;

/// <summary>The register as a whole.</summary>
public sealed class RegisterOfMunicipalities
{
    private static readonly CityProfile[] All = [.. MunicipalRegister.Municipalities];

    [Fact]
    public void Holds_every_municipality_of_june_2023_under_an_id_of_its_own()
    {
        Assert.Equal(7899, All.Length);
        Assert.Equal(7899, All.Select(city => city.Id).Distinct().Count());
        Assert.Equal(107, All.Select(city => city.Province).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Gives_ids_that_no_other_municipality_is_called_by()
    {
        // An id that is another's name would answer the wrong city.
        var wrong = All.Where(city => MunicipalRegister.Resolve(city.Id.Value).Value?.Codes[0] != city.Codes[0]);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Finds_every_municipality_by_each_of_its_codes() =>
        Assert.All(All, city => Assert.All(city.Codes, code =>
        {
            Assert.Equal(city.Id, MunicipalRegister.Resolve($"{code.Scheme}:{code.Code}").Value?.Id);
            Assert.Equal(city.Id, MunicipalRegister.Resolve(code.Code).Value?.Id);
        }));

    [Fact]
    public void Finds_every_municipality_by_its_name_or_asks_back()
    {
        var homonyms = All.Where(city => MunicipalRegister.Resolve(city.Name.ToUpperInvariant()).Value?.Id != city.Id).ToArray();
        Assert.Equal(14, homonyms.Length);
        Assert.All(homonyms, city => Assert.Equal("city-ambiguous", MunicipalRegister.Resolve(city.Name.ToUpperInvariant()).Refusal?.Code));
    }

    [Property]
    public void Answers_any_text_with_a_city_or_a_refusal(string? text)
    {
        var outcome = MunicipalRegister.Resolve(text);
        Assert.True(outcome.IsDone || outcome.Refusal.Code.StartsWith("city-", StringComparison.Ordinal));
    }

    [Fact]
    public void Keeps_a_population_that_the_source_lacks_missing()
    {
        var without = Assert.Single(All, city => city.Facts.All(fact => fact.Kind != CityFactKind.Population));
        Assert.Equal("Misiliscemi", without.Name);
        Assert.DoesNotContain(without.Codes, code => code.Scheme == "cadastral");
    }

    [Fact]
    public void Carries_the_census_and_the_area_with_day_and_source()
    {
        var livorno = MunicipalRegister.Resolve("livorno").Value!;
        var population = Assert.Single(livorno.Facts, fact => fact.Kind == CityFactKind.Population);
        Assert.Equal((157052m, new DateOnly(2011, 10, 9)), (population.Value, population.At));
        Assert.Contains("census", population.Source, StringComparison.Ordinal);
        Assert.Equal(104.11m, Assert.Single(livorno.Facts, fact => fact.Kind == CityFactKind.AreaKm2).Value);
        Assert.InRange(All.SelectMany(city => city.Facts).Where(fact => fact.Kind == CityFactKind.Population).Sum(fact => fact.Value), 59_350_000m, 59_450_000m);
        Assert.Equal(("Livorno", "Toscana", CityKind.Municipality), (livorno.Province, livorno.Region, livorno.Kind));
    }

    [Fact]
    public void Has_no_control_or_replacement_characters_in_names() =>
        Assert.DoesNotContain(All, city => city.Name.Any(c => char.IsControl(c) || c is '?' or '\uFFFD'));
}
