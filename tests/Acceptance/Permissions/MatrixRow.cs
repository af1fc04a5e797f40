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
