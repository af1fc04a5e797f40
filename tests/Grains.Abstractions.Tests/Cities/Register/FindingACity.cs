using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Cities.Register;

/// <summary>How people name cities.</summary>
public sealed class FindingACity
{
    [Theory]
    [InlineData("istat:049009", "livorno")]
    [InlineData("ISTAT:049009", "livorno")]
    [InlineData(" 049009 ", "livorno")]
    [InlineData("cadastral:E625", "livorno")]
    [InlineData("e625", "livorno")]
    [InlineData("Livorno", "livorno")]
    [InlineData("Livorno (LI)", "livorno")]
    [InlineData("REGGIO NELL'EMILIA", "reggio-nell-emilia")]
    [InlineData("reggio nell’emilia", "reggio-nell-emilia")]
    [InlineData("Forli'", "forli")]
    [InlineData("L'Aquila", "l-aquila")]
    [InlineData("laquila", "l-aquila")]
    [InlineData("Bolzano", "bolzano")]
    [InlineData("Bozen", "bolzano")]
    [InlineData("Bolzano/Bozen", "bolzano")]
    [InlineData("Eppan an der Weinstrasse", "appiano-sulla-strada-del-vino")]
    [InlineData("Devin Nabrežina", "duino-aurisina")]
    [InlineData("Sovodnje ob Soči", "savogna-d-isonzo")]
    [InlineData("Castro (BG)", "castro-bg")]
    [InlineData("castro (lecce)", "castro-le")]
    [InlineData("castro-le", "castro-le")]
    [InlineData("Paternò", "paterno-ct")]
    [InlineData("istat-uts:248", "firenze-metropolitana")]
    [InlineData("firenze-metropolitana", "firenze-metropolitana")]
    [InlineData("Città Metropolitana di Firenze", "firenze-metropolitana")]
    [InlineData("citta' metropolitana di reggio di calabria", "reggio-di-calabria-metropolitana")]
    public void Understands_ids_codes_and_names(string asked, string id)
    {
        var outcome = MunicipalRegister.Resolve(asked);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        Assert.Equal(id, outcome.Value.Id.Value);
    }

    [Fact]
    public void Asks_back_for_a_homonym_and_lists_codes()
    {
        var refusal = MunicipalRegister.Resolve("castro").Refusal!;
        Assert.Equal("city-ambiguous", refusal.Code);
        Assert.Contains("istat:016065", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("istat:075096", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'Castro (BG)'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_back_when_an_accent_may_have_been_left_out() =>
        Assert.Equal("city-ambiguous", MunicipalRegister.Resolve("Paterno").Refusal?.Code);

    [Theory]
    [InlineData("Livorna", "istat:049009")]
    [InlineData("Reggio Emilia", "istat:035033")]
    [InlineData("Milano Nord", "istat:015146")]
    public void Suggests_the_nearest_names_of_an_unknown_one(string asked, string suggested)
    {
        var refusal = MunicipalRegister.Resolve(asked).Refusal!;
        Assert.Equal("city-unknown", refusal.Code);
        Assert.Contains($"'{asked}'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(suggested, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("istat:999999")]
    [InlineData("istat:49009")]
    [InlineData("istat-uts:249")]
    [InlineData("lau:049009")]
    [InlineData("Z999")]
    [InlineData("Castro (MI)")]
    [InlineData("\0")]
    public void Refuses_what_is_no_city(string? asked) => Assert.Equal("city-unknown", MunicipalRegister.Resolve(asked).Refusal?.Code);

    [Fact]
    public void Refuses_a_very_long_name_without_repeating_it()
    {
        var refusal = MunicipalRegister.Resolve(new string('x', 100_000)).Refusal!;
        Assert.Equal("city-unknown", refusal.Code);
        Assert.InRange(refusal.Message.Length, 1, 400);
    }

    [Theory]
    [InlineData("005079", "Moransengo-Tonengo")]
    [InlineData("istat:005110", "Moransengo-Tonengo")]
    [InlineData("istat:012009", "Bardello con Malgesso e Bregano")]
    [InlineData("istat:012018", "Bardello con Malgesso e Bregano")]
    [InlineData("istat:012095", "Bardello con Malgesso e Bregano")]
    [InlineData("istat:041032", "istat:041044")]
    [InlineData("cadastral:F474", "istat:041044")]
    [InlineData("Monteciccardo", "istat:041044")]
    public void Says_where_a_merged_municipality_went(string asked, string successor)
    {
        var refusal = MunicipalRegister.Resolve(asked).Refusal!;
        Assert.Equal("city-code-retired", refusal.Code);
        Assert.Contains(successor, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("istat:041033", "montecopiolo", "099030")]
    [InlineData("041060", "sassofeltrio", "099031")]
    public void Follows_the_code_of_a_municipality_that_moved_and_keeps_it_dated(string asked, string id, string present)
    {
        var city = MunicipalRegister.Resolve(asked).Value!;
        Assert.Equal((id, "Emilia-Romagna"), (city.Id.Value, city.Region));
        var now = Assert.Single(city.Codes, code => code.Code == present);
        var former = Assert.Single(city.Codes, code => code.To is not null);
        Assert.Null(now.To);
        Assert.Equal(now.From, former.To!.Value.AddDays(1));
        Assert.Equal("istat:" + former.Code, asked.Contains(':', StringComparison.Ordinal) ? asked : "istat:" + asked);
    }

    [Theory]
    [InlineData(201, "Torino")]
    [InlineData(210, "Genova")]
    [InlineData(215, "Milano")]
    [InlineData(227, "Venezia")]
    [InlineData(237, "Bologna")]
    [InlineData(248, "Firenze")]
    [InlineData(258, "Roma")]
    [InlineData(263, "Napoli")]
    [InlineData(272, "Bari")]
    [InlineData(280, "Reggio di Calabria")]
    [InlineData(282, "Palermo")]
    [InlineData(283, "Messina")]
    [InlineData(287, "Catania")]
    [InlineData(292, "Cagliari")]
    public void Knows_the_metropolitan_cities(int code, string capital)
    {
        var city = MunicipalRegister.Resolve($"istat-uts:{code}").Value!;
        Assert.Equal((CityKind.MetropolitanCity, $"Città metropolitana di {capital}"), (city.Kind, city.Name));
        var own = MunicipalRegister.Resolve(capital).Value!;
        Assert.True(Population(city) > Population(own));
    }

    private static decimal Population(CityProfile city) => city.Facts.Single(fact => fact.Kind == CityFactKind.Population).Value;
}
