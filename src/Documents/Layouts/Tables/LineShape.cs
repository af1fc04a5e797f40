using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>A shape of a line: a pattern linear in the text's length, asked only where a look at the text does not rule it out.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="maybe">Says false only for texts that the pattern does not match.</param>
/// <param name="options">Options beside the usual ones.</param>
internal sealed class LineShape(string pattern, Func<string, bool> maybe, RegexOptions options = RegexOptions.None)
{
    private readonly Regex _regex = new(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether the text has the shape.</summary>
    public bool IsMatch(string text) => maybe(text) && _regex.IsMatch(text);

    /// <summary>The first match.</summary>
    public Match Match(string text) => maybe(text) ? _regex.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <summary>All matches.</summary>
    public IReadOnlyList<Match> Matches(string text) => maybe(text) ? _regex.Matches(text) : [];
}
