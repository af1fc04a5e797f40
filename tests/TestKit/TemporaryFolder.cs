namespace MunicipalBenchmark.TestKit;

/// <summary>A folder of a test's own, removed when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Creates the folder under the machine's temporary folder.</summary>
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("mb-test-").FullName;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The full path of a file in the folder; the file need not exist.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A child process that is still dying may hold a file; the system's own cleaning takes the rest.
        }
    }
}
