using System.Collections.Frozen;
using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <summary>The definitions that every installation has: spending by mission and programme, and the facts of cities.</summary>
internal static class BudgetCatalogue
{
    private const string Law = "D.Lgs. 23 giugno 2011, n. 118, allegato 14";

    /// <summary>All definitions in the order of their codes.</summary>
    public static ImmutableArray<IndicatorDefinition> All { get; } =
    [
        .. BudgetClassification.All
            .SelectMany(heading => Enum.GetValues<Measure>().Select(measure => Define(heading, measure)))
            .Concat(CityFacts())
            .OrderBy(definition => definition.Code.Value, StringComparer.Ordinal),
    ];

    private static readonly FrozenDictionary<IndicatorCode, IndicatorDefinition> ByCode = All.ToFrozenDictionary(definition => definition.Code);

    public static IndicatorDefinition? Find(IndicatorCode code) => ByCode.GetValueOrDefault(code);

    private static IndicatorDefinition Define(BudgetHeading heading, Measure measure)
    {
        var name = MeasureTexts.NameOf(measure);
        var parts = BudgetIndicators.PartsOf(measure);
        var kindIt = heading.IsMission ? "missione" : "programma";
        var kindEn = heading.IsMission ? "mission" : "programme";
        var description = MeasureTexts.DescriptionOf(measure);
        return new()
        {
            Code = BudgetIndicators.Code(heading.Code, measure),
            Version = 1,
            Name = new($"{name.It}: {heading.Title.It}", $"{name.En}: {heading.Title.En}"),
            Description = new($"{description.It}, {kindIt} {heading.Code}.", $"{description.En}, {kindEn} {heading.Code}."),
            Unit = parts is null ? IndicatorUnit.Euro : IndicatorUnit.Percent,

            // Spending more is neither good nor bad; carrying out what was decided and paying what is owed is.
            Polarity = parts is null ? IndicatorPolarity.Neutral : IndicatorPolarity.Higher,
            Mission = heading.Mission,
            Programme = heading.IsMission ? null : heading.Code,
            Measure = measure,
            Numerator = parts is { } rate ? BudgetIndicators.Code(heading.Code, rate.Numerator) : null,
            Denominator = parts is { } whole ? BudgetIndicators.Code(heading.Code, whole.Denominator) : null,
            Source = Law,
        };
    }

    private static IEnumerable<IndicatorDefinition> CityFacts()
    {
        yield return new()
        {
            Code = CityIndicators.Population,
            Version = 1,
            Name = new("Popolazione residente", "Resident population"),
            Description = new("Persone residenti alla data indicata.", "Persons resident on the day stated."),
            Unit = IndicatorUnit.Persons,
            Polarity = IndicatorPolarity.Neutral,
            Source = "ISTAT",
        };
        yield return new()
        {
            Code = CityIndicators.AreaKm2,
            Version = 1,
            Name = new("Superficie territoriale", "Area"),
            Description = new("Superficie entro i confini amministrativi, in km².", "Area inside the administrative limits, in km²."),
            Unit = IndicatorUnit.Km2,
            Polarity = IndicatorPolarity.Neutral,
            Source = "ISTAT",
        };
    }
}
