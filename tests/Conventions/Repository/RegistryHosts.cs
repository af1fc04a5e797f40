namespace MunicipalBenchmark.Conventions.Repository;

public sealed class RegistryHosts
{
    // In pieces, since this file is searched too. Container registries are not meant: an image has no name without one.
    private static readonly string[] Hosts =
    [
        "nuget" + ".org",
        "npmjs" + ".org",
        "npmjs" + ".com",
        "yarnpkg" + ".com",
        "debian" + ".org",
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "crates" + ".io",
        "maven" + ".org",
        "pkgs.dev" + ".azure.com",
        "proxy.golang" + ".org",
    ];

    private static readonly HashSet<string> Text = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".csproj", ".props", ".targets", ".json", ".md", ".yaml", ".yml", ".sh", ".sql", ".csv", ".config", ".service", ".editorconfig", ".sln", ".txt", "", ".env",
    };

    [Fact]
    public void no_file_names_the_host_of_a_package_registry() =>
        Assert.Empty(SourceTree.Files.Where(file => Text.Contains(Path.GetExtension(file))).SelectMany(file => Violations(file, SourceTree.Read(file))));

    [Fact]
    public void there_is_no_client_configuration_with_a_source() =>
        Assert.DoesNotContain(SourceTree.Files, file => Path.GetFileName(file).ToUpperInvariant() is "NUGET.CONFIG" or ".NPMRC" or ".YARNRC");

    [Fact]
    public void a_named_host_is_found() =>
        Assert.Single(Violations("tests/X/package-lock.json", "\"resolved\": \"https://registry." + "npmjs" + ".org/graphql\""));

    private static IEnumerable<string> Violations(string file, string text) =>
        Hosts.Where(host => text.Contains(host, StringComparison.OrdinalIgnoreCase)).Select(host => $"{file}: {host}");
}
