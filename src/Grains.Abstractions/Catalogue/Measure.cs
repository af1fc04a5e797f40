namespace MunicipalBenchmark.Catalogue;

/// <summary>The spending measures and rates of the catalogue (design.md, "Contracts").</summary>
public enum Measure
{
    /// <summary>Assestato, EUR.</summary>
    Appropriated,

    /// <summary>Impegnato, EUR.</summary>
    Committed,

    /// <summary>Liquidato conto competenza, EUR.</summary>
    PaidCurrent,

    /// <summary>Residui passivi, EUR.</summary>
    Residuals,

    /// <summary>Liquidato conto residui, EUR.</summary>
    PaidResiduals,

    /// <summary>Committed per cent of appropriated.</summary>
    CommittedRate,

    /// <summary>Paid on current account per cent of committed.</summary>
    PaidRate,

    /// <summary>Paid on residuals per cent of residuals.</summary>
    PaidResidualsRate,
}
