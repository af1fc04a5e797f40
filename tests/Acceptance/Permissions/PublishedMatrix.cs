using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A row of a table under docs/permissions: what stands in its cells, by caller.</summary>
/// <param name="Name">The field, mutation, page or command.</param>
/// <param name="StandsOn">The rules, as written.</param>
/// <param name="Cells">What is open to whom.</param>
internal sealed record MatrixRow(string Name, string StandsOn, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Whether it shows plans of some visibilities only: then a plan is looked for, else anything at all.</summary>
    public bool ShowsPlans => StandsOn.Contains(": Audience", StringComparison.Ordinal) || StandsOn.Contains(": PublicPlans", StringComparison.Ordinal);

    /// <summary>The grain method of a mutation.</summary>
    public string Method => StandsOn.Split(':')[0];

    /// <summary>Whether a cell is open in a case: a visibility, or a kind of tenant.</summary>
    public bool IsOpen(string caller, string @case) =>
        Cells[caller] is "yes" or "own" || (@case.Length > 0 && Cells[caller].Split(", ").Contains(@case, StringComparer.Ordinal));
}

/// <summary>The tables of docs/permissions, read as a reader of the documentation would.</summary>
internal static class PublishedMatrix
{
    public const string Questions = "## Questions";
    public const string Parts = "## Fields with a rule of their own";
    public const string Mutations = "## Mutations";

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
