namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>How a mutation of the table is asked for so that it succeeds.</summary>
/// <param name="Mutation">Its name.</param>
/// <param name="Method">The grain method of its row; null where the mutation has one row.</param>
/// <param name="Cases">What it is asked about: plans of each visibility, tenants of each kind, or one thing.</param>
/// <param name="ArrangeAsync">Brings about what must be before; may be asked again.</param>
/// <param name="InputAsync">Its input, from this caller.</param>
/// <param name="Wrong">Members of the input that make the domain refuse it.</param>
/// <param name="WrongCode">The code of that refusal.</param>
internal sealed record MutationCase(
    string Mutation,
    string? Method,
    IReadOnlyList<string> Cases,
    Func<string, Task> ArrangeAsync,
    Func<StageCaller, string, Task<Dictionary<string, object?>>> InputAsync,
    (string Member, object? Value) Wrong,
    string WrongCode)
{
    /// <summary>What the change is seen by; null where only the answer shows it.</summary>
    public Func<StageCaller, string, Task<string>>? ObserveAsync { get; init; }

    /// <summary>Whether its answer tells what is gone by it, and sent again cannot.</summary>
    public bool IsGoneAfterwards { get; init; }

    /// <summary>Whether others must not find it done: it is arranged once more afterwards.</summary>
    public bool IsPutBack { get; init; }

    /// <summary>What it is asked about when there is only one thing.</summary>
    public static readonly string[] Once = [""];

    /// <summary>Plans.</summary>
    public static readonly string[] Visibilities = ["PRIVATE", "NETWORKS", "PUBLIC"];

    /// <summary>Kinds of tenant.</summary>
    public static readonly string[] Tenants = ["city", "network", "platform"];
}
