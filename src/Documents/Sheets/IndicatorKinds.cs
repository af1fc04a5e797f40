using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>Kinds of indicators in the words of documents, and in those of mb-plan/1. Data.</summary>
internal static class IndicatorKinds
{
    private static readonly (string Words, string Kind)[] Known =
    [
        ("risultato", "RESULT"), ("output", "OUTPUT"), ("outcome", "OUTCOME"), ("impatto", "OUTCOME"), ("efficacia", "EFFECTIVENESS"), ("efficienza", "EFFICIENCY"), ("qualità", "QUALITY"), ("economicità", "ECONOMY"),
        ("attività", "ACTIVITY"), ("quantità", "QUANTITY"), ("temporale", "TIME"), ("tempo", "TIME"),
    ];

    /// <summary>The kind; words that are not known stay as written, in upper case.</summary>
    public static string? Read(string cell)
    {
        foreach (var (words, kind) in Known)
        {
            if (Words.Match(cell, 0, words) == cell.Length && cell.Length > 0)
            {
                return kind;
            }
        }

        return cell.Length == 0 ? null : cell.ToUpperInvariant();
    }
}
