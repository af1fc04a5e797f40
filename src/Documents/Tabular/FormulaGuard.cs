using MunicipalBenchmark.Documents.Tabular.Reading;
using MunicipalBenchmark.Exports;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>
/// Keeps a text from being taken for a formula when a file is opened in a spreadsheet program (OWASP, "CSV Injection"): an apostrophe before it, which
/// reading takes away again. A text that begins with an apostrophe before such a sign gets one more, so that nothing is lost.
/// </summary>
internal static class FormulaGuard
{
    // Also the words of errors, which a program would read as such.
    private const string Signs = SpreadsheetFormula.Starts + "#";

    /// <summary>Whether a program may take a text for a formula or an error.</summary>
    public static bool IsDangerous(string text) => text.Length > 0 && Signs.Contains(text[0]);

    /// <summary>The text as it is written to CSV.</summary>
    public static string Guard(string text) => IsDangerous(text) || IsGuarded(text) ? "'" + text : text;

    /// <summary>The text as it is written to a workbook, whose text cells are no formulas: only what reading would take away, or for an error, is guarded.</summary>
    public static string GuardInWorkbook(string text) => IsGuarded(text) || ErrorWords.Is(text) ? "'" + text : text;

    /// <summary>The text behind the guard.</summary>
    public static string Release(string text) => IsGuarded(text) ? text[1..] : text;

    private static bool IsGuarded(string text) => text.Length > 1 && text[0] == '\'' && (text[1] == '\'' || Signs.Contains(text[1]));
}
