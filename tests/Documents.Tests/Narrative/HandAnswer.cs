using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

/// <summary>What an engineer found in a shared document by hand, and the draft of it: facts and lines, no sentences.</summary>
internal sealed class HandAnswer
{
    private readonly JsonElement _answer;

    private HandAnswer(ReadDocument read, JsonElement answer)
    {
        Read = read;
        _answer = answer;
    }

    public ReadDocument Read { get; }

    public PlanDraft Draft => Read.Draft;

    public JsonElement Root => _answer;

    /// <summary>Reads a shared document and its answer; skips the test where the document is absent.</summary>
    public static HandAnswer Of(string folder, string name)
    {
        var path = SharedFolder.File("documents", $"{name}.md");
        Assert.SkipWhen(path is null, SharedFolder.SkipReason);
        var read = DocumentReader.Read(File.ReadAllBytes(path), $"{name}.md", ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        using var answer = JsonDocument.Parse(File.ReadAllBytes(Some.RepositoryFile("tests", "Documents.Tests", folder, $"{name}.answer.json")));
        return new(read.Value, answer.RootElement.Clone());
    }

    public IEnumerable<JsonElement> List(string name) => _answer.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    /// <summary>Asserts that two lists of facts are one, and names what is missing and what was invented.</summary>
    public static void Same(IEnumerable<string> expected, IEnumerable<string> read)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToList();
        var found = read.Order(StringComparer.Ordinal).ToList();
        var missing = wanted.Except(found, StringComparer.Ordinal).Select(static fact => $"missing: {fact}");
        var invented = found.Except(wanted, StringComparer.Ordinal).Select(static fact => $"invented: {fact}");
        Assert.Equal("", string.Join('\n', missing.Concat(invented)));
        Assert.Equal(wanted.Count, found.Count);
    }

    public static string Key(string? text) => text is null ? "" : Fold.Key(text);

    public static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>The level as the interchange format writes it.</summary>
    public static string Level(DraftNode node) => JsonNode.Parse(JsonSerializer.Serialize(node.Level))!.GetValue<string>();

    /// <summary>The line of a node by its id.</summary>
    public string LineOf(string? node) => node is null ? "" : Draft.Nodes.Single(found => found.Id == node).Line.ToString()!;
}
