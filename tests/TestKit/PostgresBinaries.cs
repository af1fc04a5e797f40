namespace MunicipalBenchmark.TestKit;

/// <summary>Finds PostgreSQL's programs: by PATH (following links, since initdb often lies only beside the real postgres), else in Debian's folders.</summary>
internal static class PostgresBinaries
{
    /// <summary>The folder that holds both postgres and initdb, or null.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(HasBoth);

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var program = Path.Combine(folder, "postgres");
            if (File.Exists(program))
            {
                yield return folder;
                if (File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName is { } target)
                {
                    yield return Path.GetDirectoryName(target)!;
                }
            }
        }

        const string Debian = "/usr/lib/postgresql";
        if (Directory.Exists(Debian))
        {
            foreach (var version in Directory.EnumerateDirectories(Debian).OrderByDescending(path => path, StringComparer.Ordinal))
            {
                yield return Path.Combine(version, "bin");
            }
        }
    }

    private static bool HasBoth(string folder) => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"));
}
