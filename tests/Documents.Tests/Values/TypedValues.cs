using FsCheck.Xunit;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Values;

public sealed class TypedValues
{
    public static TheoryData<string, IndicatorValue> Certain => new()
    {
        { "N. 3", new NumberValue(3) },
        { "N.10", new NumberValue(10) },
        { "n° 7", new NumberValue(7) },
        { "N. 0", new NumberValue(0) },
        { "nr. 5", new NumberValue(5) },
        { "N. 3 aree gioco", new NumberValue(3) },
        { "153", new NumberValue(153) },
        { "1.250 utenti", new NumberValue(1250) },
        { "97,5%", new PercentValue(97.5m) },
        { "100 %", new PercentValue(100) },
        { "€ 1.234,56", new MoneyValue(1234.56m) },
        { "€.700.000", new MoneyValue(700000) },
        { "12.000 euro", new MoneyValue(12000) },
        { "7/7", new RatioValue(7, 7) },
        { "5 su 7", new RatioValue(5, 7) },
        { "6/115 = 5,22%", new RatioValue(6, 115) },
        { "31/12/2020", new DateValue(new(2020, 12, 31)) },
        { "1° marzo 2021", new DateValue(new(2021, 3, 1)) },
        { "SI", new BooleanValue(true) },
        { "no", new BooleanValue(false) },
        { "", new MissingValue() },
        { "n.d.", new MissingValue() },
        { "-", new MissingValue() },
        { "Rendicontazione al 31.12.2020", new DeferredValue(new(2020, 12, 31)) },
        { "Dato disponibile a fine anno", new DeferredValue(null) },
        { "Da realizzare a partire dal 2021", new NotDueValue() },
        { "Non ancora costituito", new TextValue("Non ancora costituito") },
        { "Approvazione prevista entro il 31.12.2020", new TextValue("Approvazione prevista entro il 31.12.2020") },
        { "Delibera n.8 del 17/06/2020", new TextValue("Delibera n.8 del 17/06/2020") },
    };

    public static TheoryData<string, IndicatorValue> Doubtful => new()
    {
        { "circa 500", new NumberValue(500) },
        { "N. 157.127 abitanti, pari a 75.225 famiglie", new NumberValue(157127) },
        { "1.5", new NumberValue(1.5m) },
        { "12,500", new NumberValue(12.5m) },
        { "6/115 = 7,22%", new RatioValue(6, 115) },
        { "2019/2020", new RatioValue(2019, 2020) },
        { "31/12/2020 salvo proroga", new TextValue("31/12/2020 salvo proroga") },
    };

    [Theory]
    [MemberData(nameof(Certain))]
    public void are_certain_where_one_reading_is_possible(string raw, IndicatorValue expected)
    {
        var reading = ValueReader.Read(raw);
        Assert.Equal(expected, reading.Value);
        Assert.Null(reading.Doubt);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public void are_doubtful_where_another_reading_is_possible(string raw, IndicatorValue expected)
    {
        var reading = ValueReader.Read(raw);
        Assert.Equal(expected, reading.Value);
        Assert.NotNull(reading.Doubt);
    }

    [Fact]
    public void of_a_cell_with_several_figures_are_kept_apart()
    {
        var reading = ValueReader.Read("N. 1 bando; n. 5 eventi, N. corso");
        var composite = Assert.IsType<CompositeValue>(reading.Value);
        Assert.Equal([new("bando", new NumberValue(1)), new("eventi, N. corso", new NumberValue(5))], composite.Parts.ToArray());
        Assert.NotNull(reading.Doubt);
    }

    [Fact]
    public void of_a_count_without_a_figure_are_missing_in_their_place()
    {
        var composite = Assert.IsType<CompositeValue>(ValueReader.Read("N. piano, N. 5 eventi").Value);
        Assert.Equal([new("piano", new MissingValue()), new("eventi", new NumberValue(5))], composite.Parts.ToArray());
    }

    [Property(MaxTest = 2000)]
    public bool never_throw_and_always_have_a_value(string? text) => ValueReader.Read(text ?? "").Value is not null;
}
