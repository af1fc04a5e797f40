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
        return (Number(match, "all"), [Number(match, "placed"), Number(match, "front"), Number(match, "lost")]);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Of (?<all>-?\d+) characters, (?<placed>-?\d+) are in the plan, (?<front>-?\d+) are front matter or left out and (?<lost>-?\d+) were not placed", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
