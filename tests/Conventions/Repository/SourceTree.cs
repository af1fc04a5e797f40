using System.Diagnostics;

namespace MunicipalBenchmark.Conventions.Repository;

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly Lazy<IReadOnlyList<string>> LazyFiles = new(ListFiles);

    /// <summary>Full path of the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files that are tracked or about to be (not ignored), relative to the root, with slashes.</summary>
    public static IReadOnlyList<string> Files => LazyFiles.Value;

    /// <summary>Names of the projects under src, which are the names of their folders.</summary>
    public static IReadOnlyList<string> ProductProjects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(FullPath(relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MunicipalBenchmark.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository, and run inside its folder only.");
    }

    private static IReadOnlyList<string> ListFiles()
    {
        var start = new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("Could not start git.");
        var names = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(name => File.Exists(FullPath(name))).Order(StringComparer.Ordinal)]
            : throw new InvalidOperationException($"git ls-files ended with code {git.ExitCode}.");
    }
}
