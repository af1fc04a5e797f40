using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>A shape of a line: a pattern linear in the text's length, asked only where a look at the text does not rule it out.</summary>
/// <param name="regex">The pattern.</param>
/// <param name="maybe">Says false only for texts that the pattern does not match.</param>
internal sealed class LineShape(Regex regex, Func<string, bool> maybe)
{
    /// <summary>Whether the text has the shape.</summary>
    public bool IsMatch(string text) => maybe(text) && regex.IsMatch(text);

    /// <summary>The first match.</summary>
    public Match Match(string text) => maybe(text) ? regex.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <summary>All matches.</summary>
    public IReadOnlyList<Match> Matches(string text) => maybe(text) ? regex.Matches(text) : [];
}
