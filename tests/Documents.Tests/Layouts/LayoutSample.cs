using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

/// <summary>The samples of samples/layouts.</summary>
internal static class LayoutSample
{
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Some.RepositoryFile("samples", "layouts"), "*.json").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static string Text(string name) => File.ReadAllText(Some.RepositoryFile("samples", "layouts", $"{name}.md"));

    public static PlanDraft Expected(string name) => PlanFormat.Read(File.ReadAllBytes(Some.RepositoryFile("samples", "layouts", $"{name}.json")));

    /// <summary>Read by the grammar of layouts itself, whatever family is asked first.</summary>
    public static PlanDraft Read(string text) => LayoutGrammar.Read(Some.Blocks(text)).Draft;
}
