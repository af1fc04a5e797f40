namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>What a command of the table asks the operator channel for.</summary>
/// <param name="Command">The command, as in the table.</param>
/// <param name="Asks">Each as method, path below <c>/operator</c>, and a query with which it is let in and changes nothing; none for a command that works in its own process only.</param>
internal sealed record CommandCase(string Command, params (string Method, string Path, string Query)[] Asks)
{
    private const string Post = "POST";

    public static IReadOnlyList<CommandCase> All { get; } =
    [
        new("mb serve"),
        new("mb template"),
        new("mb import", (Post, "import", "?name=x.json&city=nowhere"), (Post, "preview", "?name=x.json&city=nowhere")),
        new("mb diff", (Post, "compare", "?plan=x"), (Post, "preview", "?name=x.json&city=nowhere")),
        new("mb publish", (Post, "publish", $"?plan=x&visibility=Public&operation={Guid.Empty}")),
        new("mb export", (Post, "export", "?plan=x&draft=false")),
        new("mb map", (Post, "map", "?plan=x")),
        new("mb reindex", (Post, "reindex", "")),
        new("mb synonyms", (Post, "synonyms", "?network=X"), ("PUT", "synonyms", "?network=X")),
        new("mb seed", (Post, "seed", "")),
        new("mb audit verify", (Post, "audit/verify", "?journal=X")),
        new("mb audit export", (Post, "audit/export", "?journal=X&after=0")),
        new("mb user add", (Post, "user", "?email=nobody&role=platform-admin")),
        new("mb client add", ("PUT", "clients", "")),
        new("mb client list", (Post, "clients", "")),
        new("mb client remove", ("DELETE", "clients", "?client=nobody")),
        new("mb doctor", (Post, "doctor", "")),
    ];
}
