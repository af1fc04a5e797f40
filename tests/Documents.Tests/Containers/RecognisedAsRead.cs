using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Whoever takes a document in says of it what its reading says.</summary>
public sealed class RecognisedAsRead
{
    public static TheoryData<string> Samples =>
    [
        .. Directory.EnumerateFiles(RepositoryFolder.Path("samples"), "*", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(RepositoryFolder.Path("samples"), file).Replace('\\', '/'))
            .Where(static file => Path.GetExtension(file) != ".json" && Path.GetFileName(file) != "README.md" && DocumentReader.Read(File.ReadAllBytes(RepositoryFolder.Path($"samples/{file}")), "document", ReaderLimits.Default).IsDone).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void a_sample_has_one_media_type(string sample)
    {
        var bytes = File.ReadAllBytes(RepositoryFolder.Path($"samples/{sample}"));

        // Without the ending of its name, by which alone Markdown differs from text.
        var read = DocumentReader.Read(bytes, "document", ReaderLimits.Default);

        Assert.True(read.IsDone, read.Refusal?.Message);
        Assert.Equal(read.Value.MediaType, DocumentType.Of(bytes, "document", ReaderLimits.Default).Value);
    }

    [Fact]
    public void a_package_of_tables_is_no_workbook() =>
        Assert.Equal("application/zip", DocumentType.Of(File.ReadAllBytes(RepositoryFolder.Path("samples/layouts/21-template.zip")), "piano.zip", ReaderLimits.Default).Value);
}
