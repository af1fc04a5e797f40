namespace MunicipalBenchmark.Conventions.Repository;

public sealed class FileLength
{
    private const int Limit = 400;

    [Fact]
    public void no_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Violations(SourceTree.Files.Where(IsWritten).Select(file => (file, File.ReadLines(SourceTree.FullPath(file)).Count()))));

    [Fact]
    public void a_longer_file_is_found() => Assert.Equal(["src/B.cs: 401 lines"], Violations([("src/A.cs", 400), ("src/B.cs", 401)]));

    // Data and lock files are not written by hand.
    private static bool IsWritten(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".sql" or ".csproj";

    private static string[] Violations(IEnumerable<(string File, int Lines)> files) =>
        [.. files.Where(file => file.Lines > Limit).Select(file => $"{file.File}: {file.Lines} lines")];
}
