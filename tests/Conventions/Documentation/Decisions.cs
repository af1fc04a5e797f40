using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed class Decisions
{
    private const string Folder = "docs/adr/";
    private const int LongestPage = 60;

    private static readonly string[] Sections = ["## Context", "## Decision", "## Consequences"];

    [Fact]
    public void decisions_are_numbered_without_gap_or_double() =>
        Assert.Empty(NumberViolations(SourceTree.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)).Select(file => file[Folder.Length..]).Where(file => file != "README.md")));

    [Fact]
    public void every_decision_says_context_decision_and_consequences_on_one_page() =>
        Assert.Empty(Pages().SelectMany(page => ContentViolations(page, SourceTree.Read(Folder + page))));

    [Fact]
    public void the_index_lists_every_decision()
    {
        var index = SourceTree.Read(Folder + "README.md");

        Assert.All(Pages(), page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void a_doubled_number_and_a_gap_are_found() =>
        Assert.Equal(["0001-b.md: expected 0002", "0004-c.md: expected 0003", "notes.md: expected 0004"], NumberViolations(["0001-a.md", "0001-b.md", "0004-c.md", "notes.md"]));

    [Fact]
    public void a_page_without_its_parts_is_found() =>
        Assert.Equal(["0002-a.md: no title with its number", "0002-a.md: no status", "0002-a.md: no ## Consequences"], ContentViolations("0002-a.md", "# 3. A\n## Context\n## Decision\n"));

    private static IEnumerable<string> Pages() =>
        SourceTree.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && char.IsAsciiDigit(file[Folder.Length])).Select(file => file[Folder.Length..]);

    private static IEnumerable<string> NumberViolations(IEnumerable<string> pages) =>
        pages.Order(StringComparer.Ordinal).Select((page, index) => (page, expected: (index + 1).ToString("0000", System.Globalization.CultureInfo.InvariantCulture)))
            .Where(numbered => !numbered.page.StartsWith(numbered.expected + "-", StringComparison.Ordinal)).Select(numbered => $"{numbered.page}: expected {numbered.expected}");

    private static IEnumerable<string> ContentViolations(string page, string text)
    {
        if (!text.StartsWith($"# {page[..4]} ", StringComparison.Ordinal))
        {
            yield return $"{page}: no title with its number";
        }

        if (!text.Contains("\nStatus: ", StringComparison.Ordinal))
        {
            yield return $"{page}: no status";
        }

        foreach (var section in Sections.Where(section => !text.Contains(section, StringComparison.Ordinal)))
        {
            yield return $"{page}: no {section}";
        }

        if (text.Count(character => character == '\n') > LongestPage)
        {
            yield return $"{page}: longer than {LongestPage} lines";
        }
    }
}
