namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Errors as spreadsheet programs show them, Italian and English. Data.</summary>
internal static class ErrorWords
{
    private static readonly string[] All =
    [
        "#N/D", "#N/A", "#RIF!", "#REF!", "#VALORE!", "#VALUE!", "#DIV/0!", "#NOME?", "#NAME?", "#NUM!", "#NULLO!", "#NULL!", "#ESPANSIONE!", "#SPILL!", "#CALC!", "###", "####", "#####", "######", "#######", "########",
    ];

    /// <summary>Whether a cell shows an error.</summary>
    public static bool Is(string text) => text.StartsWith('#') && Array.Exists(All, word => text.Equals(word, StringComparison.OrdinalIgnoreCase));
}
