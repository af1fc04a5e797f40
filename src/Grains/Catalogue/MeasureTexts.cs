using MunicipalBenchmark.Catalogue;

namespace MunicipalBenchmark.Grains.Catalogue;

/// <summary>What the measures are called and what they count.</summary>
internal static class MeasureTexts
{
    public static LocalisedText NameOf(Measure measure) => measure switch
    {
        Measure.Appropriated => new("Assestato", "Appropriated"),
        Measure.Committed => new("Impegnato", "Committed"),
        Measure.PaidCurrent => new("Liquidato in conto competenza", "Paid on current account"),
        Measure.Residuals => new("Residui passivi", "Residual liabilities"),
        Measure.PaidResiduals => new("Liquidato in conto residui", "Paid on residuals"),
        Measure.CommittedRate => new("Impegnato su assestato", "Committed of appropriated"),
        Measure.PaidRate => new("Liquidato su impegnato", "Paid of committed"),
        Measure.PaidResidualsRate => new("Liquidato su residui", "Paid of residuals"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };

    public static LocalisedText DescriptionOf(Measure measure) => measure switch
    {
        Measure.Appropriated => new("Stanziamento dopo le variazioni, in euro", "Appropriation after amendments, in euro"),
        Measure.Committed => new("Somme impegnate, in euro", "Amounts committed, in euro"),
        Measure.PaidCurrent => new("Somme liquidate in conto competenza, in euro", "Amounts paid on the year's own account, in euro"),
        Measure.Residuals => new("Residui passivi da esercizi precedenti, in euro", "Liabilities carried over from earlier years, in euro"),
        Measure.PaidResiduals => new("Somme liquidate in conto residui, in euro", "Amounts paid on liabilities of earlier years, in euro"),
        Measure.CommittedRate => new("Impegnato per cento dell'assestato", "Committed per cent of appropriated"),
        Measure.PaidRate => new("Liquidato in conto competenza per cento dell'impegnato", "Paid on current account per cent of committed"),
        Measure.PaidResidualsRate => new("Liquidato in conto residui per cento dei residui passivi", "Paid on residuals per cent of residual liabilities"),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
    };
}
