using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>The tables of docs/permissions, read as a reader of the documentation would.</summary>
internal static class PublishedMatrix
{
    public const string Questions = "## Questions";
    public const string Parts = "## Fields with a rule of their own";
    public const string Mutations = "## Mutations";
    public const string Forms = "## Forms";

    /// <summary>A page's table: the one after a heading, or the only one.</summary>
    public static IReadOnlyList<MatrixRow> Read(string page, string? heading = null)
    {
        var lines = File.ReadLines(RepositoryFolder.Path($"docs/permissions/{page}.md")).SkipWhile(line => heading is not null && line != heading)
            .SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToArray();
        var heads = lines[0];
        return [.. lines.Skip(2).Select(cells => new MatrixRow(cells[0].Trim('`'), cells[1], heads.Zip(cells).Skip(2).ToDictionary(cell => cell.First, cell => cell.Second)))];
    }

    private static string[] Cells(string line) => [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
}
