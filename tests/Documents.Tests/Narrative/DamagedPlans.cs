using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

public sealed class DamagedPlans(ITestOutputHelper output)
{
    private const string Shared = "bologna-azione-internazionale-2024-2027.md";
    private const int Rounds = 10;
    private const int RoundsOfShared = 3;
    private const double FewestKept = 0.98;

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var kind in Breakage.All)
        {
            cases.Add("prato/piano-strategico-2024-2030.md", kind);
            cases.Add("volterra/carta-citta-dei-mestieri.md", kind);
            cases.Add(nameof(PlanTexts.English), kind);
            cases.Add(nameof(PlanTexts.Capitals), kind);

            // Its headings stand directly above their text: in a narrow column nothing is left to tell them by.
            if (kind != "narrow")
            {
                cases.Add(Shared, kind);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void keep_their_nodes_and_relations_or_say_what_is_doubtful(string sample, string kind)
    {
        var text = Text(sample);
        var whole = Facts(Some.Draft(text));
        var (kept, wanted) = (0, 0);
        for (var seed = 0; seed < (sample == Shared ? RoundsOfShared : Rounds); seed++)
        {
            var broken = Breakage.Break(kind, text, new Random(seed));
            var read = Some.Read(broken);
            Assert.True(read.IsDone, $"seed {seed}: refused");
            var facts = Facts(read.Value.Draft);
            var lost = whole.Except(facts, StringComparer.Ordinal).ToList();
            wanted += whole.Count;
            kept += whole.Count - lost.Count;
            if (lost.Count > 0)
            {
                output.WriteLine($"seed {seed}: {string.Join("; ", lost)}");
                Assert.Contains(read.Value.Draft.Diagnostics, static diagnostic => diagnostic.Severity != DiagnosticSeverity.Info || diagnostic.Code == DiagnosticCodes.RelationUnclear);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kept} of {wanted}"));
        Assert.True(kept >= FewestKept * wanted, string.Create(CultureInfo.InvariantCulture, $"{kind}: {kept} of {wanted} nodes and relations kept"));
    }

    private static string Text(string sample)
    {
        switch (sample)
        {
            case nameof(PlanTexts.English):
                return PlanTexts.English;
            case nameof(PlanTexts.Capitals):
                return PlanTexts.Capitals;
            case Shared:
                var path = SharedFolder.File("documents", Shared);
                Assert.SkipWhen(path is null, SharedFolder.SkipReason);
                return File.ReadAllText(path);
            default:
                return File.ReadAllText(Some.RepositoryFile(["samples", .. sample.Split('/')]));
        }
    }

    private static List<string> Facts(PlanDraft draft) => [.. draft.Nodes.Select(static node => $"{node.Code} {node.Level} {Fold.Key(node.Title)} < {node.Parent}"), .. NarrativePlans.Facts(draft).Select(static fact => Fold.Key(fact.Replace('ʼ', '\'')))];
}
