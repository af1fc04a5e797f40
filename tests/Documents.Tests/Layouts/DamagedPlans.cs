using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

public sealed class DamagedPlans(ITestOutputHelper output)
{
    private const int Seeds = 5;

    public static TheoryData<string> Kinds => [.. Damage.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void keep_their_nodes_indicators_and_amounts_and_what_is_lost_is_told(string kind)
    {
        int kept = 0, all = 0, silent = 0;
        foreach (var name in LayoutSample.Names)
        {
            var text = LayoutSample.Text(name);
            var whole = LayoutSample.Read(text);
            var wanted = Facts(whole);
            for (var seed = 0; seed < Seeds; seed++)
            {
                var damaged = LayoutSample.Read(Damage.Do(kind, text, seed));
                var read = Facts(damaged);
                var lost = wanted.Where(fact => !read.Contains(fact)).ToList();
                kept += wanted.Count - lost.Count;
                all += wanted.Count;
                if (lost.Count > 0)
                {
                    var told = damaged.Diagnostics.Count(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info) > whole.Diagnostics.Count(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info);
                    silent += told ? 0 : lost.Count;
                    output.WriteLine($"{name} {seed}{(told ? "" : " silently")}: {string.Join(" · ", lost)}");
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {kept} of {all} survive ({100.0 * kept / all:0.00}%), {silent} lost silently"));
        Assert.True(kept >= 0.98 * all, $"{kept} of {all} survive");
        Assert.Equal(0, silent);
    }

    /// <summary>What must survive: each node by id and level, each indicator by id and values, each amount by its place.</summary>
    private static HashSet<string> Facts(PlanDraft draft) =>
    [
        .. draft.Nodes.Select(static node => $"{node.Id} {node.Level} < {node.Parent} {Shape(node.Title)} {node.Weight} {node.Start} {node.End} {node.Status?.Progress}"),
        .. draft.Indicators.Select(static indicator => $"{indicator.Id} {Shape(indicator.Label)} {string.Join(',', indicator.Targets.Concat(indicator.Observations).Select(static figure => $"{figure.Year}={Shape(figure.Raw)}"))}"),
        .. draft.Spending.Select(static row => $"{row.Mission}.{row.Programme} {row.Year}{row.AsOf} {row.Appropriated} {row.Committed} {row.PaidCurrent} {row.Residuals} {row.PaidResiduals} {string.Join(',', row.Extras.Select(static extra => $"{Shape(extra.Key)}={extra.Value}"))}"),
    ];

    /// <summary>Letters that no accent or blank changes.</summary>
    private static string Shape(string text) => new([.. Fold.Key(new string([.. text.Where(static character => char.IsAscii(character) && char.IsLetterOrDigit(character))]))]);
}
