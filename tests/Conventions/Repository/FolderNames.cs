namespace MunicipalBenchmark.Conventions.Repository;

public sealed class FolderNames
{
    private static readonly string[] Banned =
        ["helper", "helpers", "util", "utils", "utility", "utilities", "common", "core", "manager", "managers", "misc", "infrastructure"];

    [Fact]
    public void folders_and_files_are_named_for_what_they_hold() =>
        Assert.Empty(Violations(SourceTree.Files));

    [Theory]
    [InlineData("src/Grains/Helpers/Dates.cs")]
    [InlineData("src/Core/Core.csproj")]
    [InlineData("tests/Grains.Common/Some.cs")]
    [InlineData("src/Grains/Plans/PlanManager.cs")]
    [InlineData("src/Grains/Plans/DateUtils.cs")]
    public void a_name_that_says_nothing_is_found(string file) => Assert.Single(Violations([file]));

    [Theory]
    [InlineData("src/Grains/Plans/PlanRules.cs")]
    [InlineData("src/Grains/Commons.Land/Score.cs")]
    [InlineData("docs/core.md")]
    public void other_names_are_left_alone(string file) => Assert.Empty(Violations([file]));

    private static string[] Violations(IEnumerable<string> files) =>
        [.. files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal)).Where(IsBanned)];

    private static bool IsBanned(string file)
    {
        var parts = file.Split('/');
        var folders = parts[..^1].SelectMany(folder => folder.Split('.'));
        var name = parts[^1].Split('.')[0];
        return folders.Any(folder => Banned.Contains(folder, StringComparer.OrdinalIgnoreCase))
            || Banned.Any(word => name.Equals(word, StringComparison.OrdinalIgnoreCase) || name.EndsWith(char.ToUpperInvariant(word[0]) + word[1..], StringComparison.Ordinal));
    }
}
