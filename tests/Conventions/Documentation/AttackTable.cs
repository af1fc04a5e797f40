using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed partial class AttackTable
{
    private const int Fewest = 60;
    private const string Ours = "tests/Acceptance/Attacks/";

    // Shows that the others are refused for what they ask, and not for everything.
    private static readonly string[] Controls = ["ForeignIds.Its_own_people_do_read_it"];

    private static readonly Lazy<string[]> Tests = new(() => [.. SourceTree.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => TestsIn(SourceTree.Read(file)))]);

    private static readonly Lazy<(int Number, string Test)[]> Attacks = new(() => [.. Row().Matches(SourceTree.Read("docs/security.md")).Select(row => (int.Parse(row.Groups["number"].Value, CultureInfo.InvariantCulture), row.Groups["test"].Value))]);

    [Fact]
    public void attacks_are_numbered_without_gap_and_are_at_least_sixty()
    {
        Assert.Equal(Enumerable.Range(1, Attacks.Value.Length), Attacks.Value.Select(attack => attack.Number));
        Assert.True(Attacks.Value.Length >= Fewest, $"{Attacks.Value.Length} attacks.");
    }

    [Fact]
    public void every_attack_has_a_test_of_its_own_that_exists()
    {
        Assert.Empty(Attacks.Value.Select(attack => attack.Test).Except(Tests.Value));
        Assert.Equal(Attacks.Value.Length, Attacks.Value.Select(attack => attack.Test).Distinct().Count());
    }

    [Fact]
    public void every_attack_on_the_running_service_is_on_the_list() =>
        Assert.Empty(SourceTree.Files.Where(file => file.StartsWith(Ours, StringComparison.Ordinal)).SelectMany(file => TestsIn(SourceTree.Read(file))).Except(Attacks.Value.Select(attack => attack.Test)).Except(Controls));

    [Fact]
    public void a_method_that_is_no_test_is_none() =>
        Assert.Equal(["A.first", "A.second"], TestsIn("public sealed class A\n{\n    [Fact]\n    public void first() { }\n\n    [Theory]\n    [InlineData(\"[x]\")]\n    public async Task second(string x) { }\n\n    public Task third() => x;\n}\n"));

    private static IEnumerable<string> TestsIn(string source) =>
        Class().Match(source) is { Success: true } type ? Test().Matches(source).Select(test => $"{type.Groups["name"].Value}.{test.Groups["name"].Value}") : [];

    [GeneratedRegex(@"^\| (?<number>\d+) \| .+ \| `(?<test>\w+\.\w+)` \|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"^public sealed (?:partial )?class (?<name>\w+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Class();

    [GeneratedRegex(@"^    \[(?:Fact|Theory).*\]\n(?:    \[.*\]\n)*    public (?:async )?(?:Task|void) (?<name>\w+)\(", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Test();
}
