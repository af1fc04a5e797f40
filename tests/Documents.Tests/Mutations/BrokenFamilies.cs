using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Mutations;

/// <summary>Documents of every family, each broken in every way that conversions break documents.</summary>
public sealed class BrokenFamilies(ITestOutputHelper output)
{
    private const int Seeds = 4;
    private static readonly string[] Ours =
    [
        "firenze/peg-2020-z900.md", "firenze-metropolitana/dup-2022-2024.md", "prato/piano-strategico-2024-2030.md", "volterra/carta-citta-dei-mestieri.md", "livorno/dup-2020-2022.md", "prato/dup-2020-2022.md", "torino/dup-2020-2022.md",
    ];

    private static readonly string[] Real = ["firenze-peg-2020-z511.md", "firenze-metropolitana-dup-2022-2024.md", "bologna-azione-internazionale-2024-2027.md", "torino-recs-2003-11.md"];

    public static TheoryData<string> Breakages => [.. LineBreakage.All.Keys];

    [Theory]
    [MemberData(nameof(Breakages))]
    public void keep_what_our_samples_say(string breakage) =>
        Check(breakage, Ours.Select(static name => (name, File.ReadAllText(Some.RepositoryFile(["samples", .. name.Split('/')])))));

    [Theory]
    [MemberData(nameof(Breakages))]
    public void keep_what_real_documents_say(string breakage)
    {
        var files = Real.Select(static name => (Name: name, File: SharedFolder.File("documents", name))).ToList();
        Assert.SkipWhen(files.Exists(static file => file.File is null), SharedFolder.SkipReason);
        Check(breakage, files.Select(static file => (file.Name, File.ReadAllText(file.File!))));
    }

    private void Check(string breakage, IEnumerable<(string Name, string Text)> documents)
    {
        var (broken, wrong) = (0, new List<string>());
        foreach (var (name, whole) in documents)
        {
            var lines = whole.ReplaceLineEndings("\n").Split('\n');
            var before = Facts(breakage, Some.Draft(whole)).ToList();
            for (var seed = 1; seed <= Seeds; seed++)
            {
                var text = string.Join('\n', LineBreakage.All[breakage](lines, new Random(seed)));
                if (text == string.Join('\n', lines))
                {
                    continue;
                }

                broken++;
                var after = Some.Draft(text);
                var now = Facts(breakage, after).ToList();
                var lost = BrokenDocuments.Missing(before, now).ToList();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, seed {seed}: {lost.Count} of {before.Count} lost"));
                lost.ForEach(fact => output.WriteLine($"- {fact}"));
                foreach (var fact in BrokenDocuments.Missing(now, before))
                {
                    output.WriteLine($"+ {fact}");
                }

                if (lost.Count > before.Count * 0.02)
                {
                    wrong.Add($"{name}, seed {seed}: {lost.Count} of {before.Count} lost: {string.Join("; ", lost.Take(8))}");
                }

                var words = LongWords(Shape(breakage, PlanFormat.Write(after))).ToHashSet(StringComparer.OrdinalIgnoreCase);
                wrong.AddRange(lost.Where(fact => !LongWords(fact).All(words.Contains)).Select(fact => $"{name}, seed {seed}: vanished: {fact}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{broken} broken documents"));
    }

    /// <summary>What must survive: nodes at their places, indicators with their figures, amounts, relations.</summary>
    private static IEnumerable<string> Facts(string breakage, PlanDraft draft) =>
        draft.Nodes.Select(static node => $"node {node.Level} {node.Code} < {node.Parent} {node.Title} {node.Weight} {node.Start} {node.End} {string.Join(',', node.Missions)} {string.Join(',', node.Programmes)}")
            .Concat(draft.Nodes.Where(static node => node.Description is not null).Select(static node => $"text {node.Code} {node.Title} {node.Description}"))
            .Concat(draft.Indicators.Select(static indicator => $"indicator {indicator.Node} {indicator.Label} {string.Join(',', indicator.Targets.Concat(indicator.Observations).Select(static figure => $"{figure.Year} {figure.Value}"))}"))
            .Concat(draft.Spending.SelectMany(static row => new[] { row.Appropriated, row.Committed, row.PaidCurrent, row.Residuals, row.PaidResiduals }.Select((amount, place) => $"amount {row.Mission} {row.Programme} {row.Year} {row.AsOf} {place} {amount}")))
            .Concat(draft.Relations.Select(static relation => $"relation {relation.Kind} {relation.Name} {relation.Country} {relation.Amount} {relation.Period} {relation.Year}"))
            .Select(fact => Shape(breakage, fact));

    /// <summary>Letters and digits; without accents or leading zeros where those were taken away on purpose.</summary>
    private static string Shape(string breakage, string text) => string.Join(' ', Words(breakage switch
    {
        "lost accents" => string.Concat(text.Where(static character => character < '\u0080' || !char.IsLetter(character))),
        "codes without zeros" => LineBreakage.WithoutZeros(text),
        _ => text,
    }));

    private static IEnumerable<string> LongWords(string text) => Words(text).Skip(2).Where(static word => word.Length > 3 && word.All(char.IsLetter) && !word.EndsWith("Value", StringComparison.Ordinal));

    private static string[] Words(string text) => text.Split([.. text.Where(static character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
}
