namespace MunicipalBenchmark.TestKit;

/// <summary>The folder <c>shared</c> that lies beside the repository on our machines and is absent elsewhere.</summary>
public static class SharedFolder
{
    /// <summary>What a skipped test says.</summary>
    public const string SkipReason = "The folder ../shared is not on this machine.";

    /// <summary>The folder's path, or null where there is none. Looked for upwards from the test's own folder, so that it is found from a worktree too.</summary>
    public static string? Path { get; } = Find();

    /// <summary>The full path of a file under the folder, or null where the folder or the file is absent.</summary>
    public static string? File(params string[] parts)
    {
        if (Path is null)
        {
            return null;
        }

        var file = System.IO.Path.Combine([Path, .. parts]);
        return System.IO.File.Exists(file) ? file : null;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "documents")) && Directory.Exists(System.IO.Path.Combine(candidate, "expected")))
            {
                return candidate;
            }
        }

        return null;
    }
}
