namespace MunicipalBenchmark.Documents.Spending;

/// <summary>What a column of a spending table holds.</summary>
internal enum SpendingMeasure
{
    Mission,
    Programme,
    Appropriated,
    Committed,
    PaidCurrent,
    Residuals,
    PaidResiduals,
    Rate,
    Extra,
}

/// <summary>A column of a spending table.</summary>
/// <param name="Index">Its place in the row.</param>
/// <param name="Measure">What it holds.</param>
/// <param name="Head">Its head as written.</param>
/// <param name="Letter">The letter that the head gives it for formulas: <c>(A)</c>; for a rate, numerator and denominator.</param>
internal sealed record SpendingColumn(int Index, SpendingMeasure Measure, string Head, string Letter)
{
    /// <summary>Whether it holds an amount.</summary>
    public bool IsAmount => Measure is not (SpendingMeasure.Mission or SpendingMeasure.Programme or SpendingMeasure.Rate);

    /// <summary>What it is summed under: the measure, or its head where it is none of the five.</summary>
    public string Sum => Measure == SpendingMeasure.Extra ? Head : Measure.ToString();
}
