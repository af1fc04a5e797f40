using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Accounting;

/// <summary>The numbers of a reading's summary.</summary>
internal static partial class ReadingSummaries
{
    /// <summary>All characters, and those in the plan, before it or left out, and in no place.</summary>
    public static (int All, int[] Parts) Of(PlanDraft draft)
    {
        var match = Pattern().Match(draft.Diagnostics.Single(static diagnostic => diagnostic.Code == DiagnosticCodes.ReadingSummary).Message);
        Assert.True(match.Success);
        return (Number(match, 1), [Number(match, 2), Number(match, 3), Number(match, 4)]);
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Of (-?\d+) characters, (-?\d+) are in the plan, (-?\d+) are front matter or left out and (-?\d+) were not placed")]
    private static partial Regex Pattern();
}
