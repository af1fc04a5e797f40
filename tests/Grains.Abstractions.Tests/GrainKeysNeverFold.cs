using System.Globalization;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Abstractions.Tests;

/// <summary>Orleans' relational storage stores a key that reads as a hexadecimal number, whole or before a plus, as that number.</summary>
public sealed class GrainKeysNeverFold
{
    [Theory]
    [InlineData("cafe")]
    [InlineData("01004")]
    [InlineData("1")]
    [InlineData("deadbeef")]
    public void not_even_where_a_slug_is_a_hexadecimal_number(string slug)
    {
        var city = CityId.Load(slug);
        var plan = PlanId.Of(city, slug);
        string[] keys =
        [
            GrainKeys.Shared, GrainKeys.OfCity(city), GrainKeys.OfNetwork(NetworkId.Load(slug)), GrainKeys.OfPlan(plan),
            GrainKeys.OfDraft(plan, 1), GrainKeys.OfEdition(plan, 1), GrainKeys.OfObjective(plan, "1"), GrainKeys.OfObjective(plan, "12+3"),
        ];
        Assert.All(keys, key => Assert.False(Folds(key), key));
    }

    [Fact]
    public void nor_do_the_codes_of_the_catalogue_or_the_ids_of_any_municipality()
    {
        Assert.All(BudgetClassification.All, heading => Assert.False(Folds(GrainKeys.OfBoard(BudgetIndicators.Code(heading.Code, Measure.Committed)))));
        Assert.All(MunicipalRegister.Municipalities, city => Assert.False(Folds(GrainKeys.OfCity(city.Id))));
    }

    [Fact]
    public void the_rule_finds_keys_that_fold()
    {
        Assert.True(Folds("01004"));
        Assert.True(Folds("a+b"));
    }

    private static bool Folds(string key) => long.TryParse(key.Split('+')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);
}
