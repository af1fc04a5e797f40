using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed class Links
{
    [Fact]
    public void every_link_inside_the_repository_leads_somewhere() =>
        Assert.Empty(Markdown.Pages.SelectMany(page => Violations(page, SourceTree.Read(page))));

    [Theory]
    [InlineData("[x](docs/nowhere.md)")]
    [InlineData("[x](README.md#no-such-heading)")]
    [InlineData("[x](#no-such-heading)")]
    [InlineData("[x](../outside.md)")]
    public void a_dead_link_is_found(string text) => Assert.Single(Violations("README.md", text));

    [Theory]
    [InlineData("[x](docs/glossary.md), [y](src/), [z](https://example.org/), `[a](b)`")]
    [InlineData("# A heading: *here*\n[x](#a-heading-here)")]
    public void a_sound_link_passes(string text) => Assert.Empty(Violations("README.md", text));

    private static IEnumerable<string> Violations(string page, string text)
    {
        foreach (var link in Markdown.Links(text).Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? SourceTree.FullPath(page) : Path.GetFullPath(Path.Combine(SourceTree.FullPath(page), "..", parts[0]));
            if (!target.StartsWith(SourceTree.Root, StringComparison.Ordinal) || !Path.Exists(target))
            {
                yield return $"{page}: {link}";
            }
            else if (parts.Length == 2 && !Markdown.Anchors(parts[0].Length == 0 ? text : File.ReadAllText(target)).Contains(parts[1], StringComparer.Ordinal))
            {
                yield return $"{page}: {link} (no such heading)";
            }
        }
    }
}
