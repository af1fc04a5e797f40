using System.Globalization;
using System.Text;
using MunicipalBenchmark.Documents.Tests.Livorno;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Mutations;

public sealed class BrokenDocuments(LivornoPart part, ITestOutputHelper output) : IClassFixture<LivornoPart>
{
    public static TheoryData<string> Breakages => [.. Breakage.All.Keys];

    [Theory]
    [MemberData(nameof(Breakages))]
    public void keep_their_nodes_indicators_and_amounts(string breakage)
    {
        var before = part.Draft;
        var lines = Encoding.UTF8.GetString(part.Bytes!).Split('\n');
        for (var seed = 1; seed <= 3; seed++)
        {
            var text = string.Join('\n', Breakage.All[breakage](lines, new Random(seed)));
            Assert.NotEqual(string.Join('\n', lines), text);
            var after = Some.Draft(text);
            var lost = Lost(breakage, before, after).ToList();
            var all = before.Nodes.Length + before.Indicators.Length + (5 * before.Spending.Length) + before.Nodes.Sum(static node => node.Departments.Length);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {lost.Count} of {all} lost, {after.Diagnostics.Length} diagnostics (before {before.Diagnostics.Length})"));
            foreach (var line in lost.Take(12))
            {
                output.WriteLine(line);
            }

            Assert.True(lost.Count <= all * 0.02, $"{lost.Count} of {all} lost by '{breakage}': {string.Join("; ", lost.Take(5))}");
            Each("node", before.Nodes.Length);
            Each("indicator", before.Indicators.Length);
            Each("amount", 5 * before.Spending.Length);
            Each("department", before.Nodes.Sum(static node => node.Departments.Length));
            Told(breakage, lost, after);

            void Each(string kind, int count)
            {
                var own = lost.Where(key => key.StartsWith(kind, StringComparison.Ordinal)).ToList();
                Assert.True(own.Count <= Math.Ceiling(count * 0.02), $"{own.Count} of {count} lost by '{breakage}', seed {seed}: {string.Join("; ", own.Take(5))}");
            }
        }
    }

    /// <summary>What did not come to its place is in another one or quoted by a diagnostic: no word of it vanished.</summary>
    private static void Told(string breakage, IEnumerable<string> lost, PlanDraft after)
    {
        var words = Words(Key(breakage, PlanFormat.Write(after))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var key in lost.Where(static key => key.StartsWith("node", StringComparison.Ordinal) || key.StartsWith("indicator", StringComparison.Ordinal)))
        {
            Assert.True(Words(key[key.IndexOf(' ', key.IndexOf(' ', StringComparison.Ordinal) + 1)..]).All(words.Contains), $"'{key}' vanished by '{breakage}'.");
        }
    }

    private static IEnumerable<string> Words(string text) => text.Split([.. text.Where(static character => !char.IsLetter(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 3 && !word.EndsWith("Value", StringComparison.Ordinal));

    private static IEnumerable<string> Lost(string breakage, PlanDraft before, PlanDraft after) =>
        Missing(before.Nodes.Select(node => Key(breakage, $"node {node.Parent} {node.Title}")), after.Nodes.Select(node => Key(breakage, $"node {node.Parent} {node.Title}")))
            .Concat(Missing(
                before.Nodes.SelectMany(node => node.Departments.Select(department => Key(breakage, $"department {node.Id} {department.Name} {department.Lead} {department.Years.Length}"))),
                after.Nodes.SelectMany(node => node.Departments.Select(department => Key(breakage, $"department {node.Id} {department.Name} {department.Lead} {department.Years.Length}")))))
            .Concat(Missing(before.Indicators.Select(indicator => Indicator(breakage, indicator)), after.Indicators.Select(indicator => Indicator(breakage, indicator))))
            .Concat(Missing(before.Spending.SelectMany(Amounts), after.Spending.SelectMany(Amounts)))
            .Concat(Missing(before.Nodes.Select(node => Key(breakage, $"text {node.Id} {Letters(node.Description)} {Letters(node.Status?.Text)}")), after.Nodes.Select(node => Key(breakage, $"text {node.Id} {Letters(node.Description)} {Letters(node.Status?.Text)}")))
                .Where(_ => breakage is not ("headings inside texts" or "lost accents")));

    private static string Indicator(string breakage, DraftIndicator indicator) =>
        Key(breakage, $"indicator {indicator.Node} {indicator.Label} {indicator.Observations[0].Raw} {indicator.Observations[0].Value.GetType().Name}");

    private static IEnumerable<string> Amounts(DraftSpending row) =>
        new[] { row.Appropriated, row.Committed, row.PaidCurrent, row.Residuals, row.PaidResiduals }.Select((amount, index) => string.Create(CultureInfo.InvariantCulture, $"amount {row.Mission}.{row.Programme} {index} {amount}"));

    private static int Letters(string? text) => text?.Count(char.IsLetterOrDigit) ?? 0;

    /// <summary>What is compared: where letters were taken away on purpose, without them.</summary>
    private static string Key(string breakage, string text) => breakage == "lost accents"
        ? string.Concat(text.Where(static character => character < '\u0080' || !char.IsLetter(character)))
        : text;

    /// <summary>What is before and not after, as many times.</summary>
    internal static IEnumerable<string> Missing(IEnumerable<string> before, IEnumerable<string> after)
    {
        var left = after.CountBy(static key => key).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (var key in before)
        {
            if (left.TryGetValue(key, out var count) && count > 0)
            {
                left[key] = count - 1;
            }
            else
            {
                yield return key;
            }
        }
    }
}
