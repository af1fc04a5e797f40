using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Missions and programmes known by their titles, which are the same in every municipality: a document may have lost the number.</summary>
internal static class BudgetTitles
{
    private const int ShortestWhole = 7;
    private const int ShortestBeginning = 16;

    private static readonly (string Key, BudgetHeading Heading)[] Known = [.. BudgetClassification.All.Select(static heading => (Fold.Key(heading.Title.It), heading))];

    /// <summary>The mission that a text names.</summary>
    /// <returns>Null when it is the title, or the beginning of the title, of none.</returns>
    public static BudgetHeading? Mission(string text) => Find(text, static heading => heading.IsMission);

    /// <summary>The programme of a mission that a text names.</summary>
    /// <returns>Null when it is the title, or the beginning of the title, of none.</returns>
    public static BudgetHeading? Programme(string text, string mission) => Find(text, heading => !heading.IsMission && heading.Code.StartsWith(mission, StringComparison.Ordinal));

    private static BudgetHeading? Find(string text, Func<BudgetHeading, bool> counts)
    {
        var key = Fold.Key(text);
        foreach (var (title, heading) in key.Length < ShortestWhole ? [] : Known)
        {
            if (counts(heading) && (title == key || (key.Length >= ShortestBeginning && title.StartsWith(key, StringComparison.Ordinal))))
            {
                return heading;
            }
        }

        return null;
    }
}
