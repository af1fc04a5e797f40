namespace MunicipalBenchmark.Exports;

/// <summary>What a spreadsheet program may take for a formula (OWASP, "CSV Injection").</summary>
public static class SpreadsheetFormula
{
    /// <summary>The signs that a formula begins with; also as full-width forms, which some programs take for the plain ones.</summary>
    public const string Starts = "=+-@\t\r\n＝＋－＠";
}
