using System.Text.RegularExpressions;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

/// <summary>What the tests need to know of a Markdown page.</summary>
internal static partial class Markdown
{
    public static IReadOnlyList<string> Pages { get; } = [.. SourceTree.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("samples/", StringComparison.Ordinal))];

    /// <summary>Targets of links, without those inside code.</summary>
    public static IEnumerable<string> Links(string text) => Link().Matches(Code().Replace(text, "")).Select(match => match.Groups["target"].Value);

    /// <summary>Code that is shown in blocks, line by line.</summary>
    public static IEnumerable<string> CodeLines(string text) =>
        Block().Matches(text).SelectMany(match => match.Groups["code"].Value.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>Names of the places that a link may jump to, as GitHub makes them from headings.</summary>
    public static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(Block().Replace(text, "")).Select(match => NotInAnchor().Replace(match.Groups["title"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```\w*\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Block();

    [GeneratedRegex(@"^#{1,6} (?<title>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.NonBacktracking)]
    private static partial Regex NotInAnchor();
}
