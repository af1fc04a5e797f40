using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Catalogue codes of spending: <c>118:MM:measure</c> and <c>118:MM.PP:measure</c>.</summary>
public static class BudgetIndicators
{
    /// <summary>The code of a measure of a mission or programme.</summary>
    /// <param name="heading"><c>MM</c> or <c>MM.PP</c>.</param>
    /// <param name="measure">The measure.</param>
    public static IndicatorCode Code(string heading, Measure measure) => IndicatorCode.Load($"118:{heading}:{NameOf(measure)}");

    /// <summary>The measure's name in codes.</summary>
    /// <param name="measure">The measure.</param>
    public static string NameOf(Measure measure) => measure switch
    {
        Measure.Appropriated => "appropriated",
        Measure.Committed => "committed",
        Measure.PaidCurrent => "paid-current",
        Measure.Residuals => "residuals",
        Measure.PaidResiduals => "paid-residuals",
        Measure.CommittedRate => "committed-rate",
        Measure.PaidRate => "paid-rate",
        Measure.PaidResidualsRate => "paid-residuals-rate",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    /// <summary>The parts of a rate.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>Numerator and denominator, or null for an amount.</returns>
    public static (Measure Numerator, Measure Denominator)? PartsOf(Measure measure) => measure switch
    {
        Measure.CommittedRate => (Measure.Committed, Measure.Appropriated),
        Measure.PaidRate => (Measure.PaidCurrent, Measure.Committed),
        Measure.PaidResidualsRate => (Measure.PaidResiduals, Measure.Residuals),
        _ => null,
    };
}
