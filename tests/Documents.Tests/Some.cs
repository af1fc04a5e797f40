using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests;

/// <summary>Documents in a line.</summary>
internal static class Some
{
    public static BlockDocument Blocks(string text) => BlockReader.Read(SourceText.Of(text));

    public static PlanDraft Draft(string text)
    {
        var outcome = Read(text);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return outcome.Value.Draft;
    }

    public static Outcome<ReadDocument> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Outcome<ReadDocument> Read(byte[] bytes) => DocumentReader.Read(bytes, "plan.md", ReaderLimits.Default);

    public static Refusal Refusal(byte[] bytes, ReaderLimits? limits = null)
    {
        var outcome = DocumentReader.Read(bytes, "plan.md", limits ?? ReaderLimits.Default);
        Assert.False(outcome.IsDone);
        return outcome.Refusal;
    }

    /// <summary>The repository's root, found from the test's own folder.</summary>
    public static string RepositoryFile(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MunicipalBenchmark.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine([folder.FullName, .. parts]);
    }
}
