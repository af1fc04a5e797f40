using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Collects diagnostics, and counts what was not placed.</summary>
internal sealed class DiagnosticLog
{
    private const int LongestText = 500;

    private readonly List<DraftDiagnostic> _entries = [];

    /// <summary>Characters of body text that fit no place.</summary>
    public int Unplaced { get; private set; }

    /// <summary>Characters before the body.</summary>
    public int FrontMatter { get; set; }

    /// <summary>Worth knowing.</summary>
    public void Info(string code, int? line, string? text, string message) => Add(DiagnosticSeverity.Info, code, line, text, message);

    /// <summary>A doubtful reading.</summary>
    public void Warning(string code, int? line, string? text, string message) => Add(DiagnosticSeverity.Warning, code, line, text, message);

    /// <summary>Something was not read.</summary>
    public void Error(string code, int? line, string? text, string message) => Add(DiagnosticSeverity.Error, code, line, text, message);

    /// <summary>Body text that fits no place.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <param name="line">Line of the document.</param>
    /// <param name="text">The text.</param>
    /// <param name="message">Where a family has more to say.</param>
    public void NotPlaced(string code, int line, string text, string? message = null)
    {
        Unplaced += text.Length;
        Add(
            DiagnosticSeverity.Warning,
            code,
            line,
            text,
            message ?? "This text of the body fits no place in the plan and is in no node. If it belongs to a node, add it there by hand or correct the document and import it again.");
    }

    /// <summary>All entries by line, with the summary first.</summary>
    public ImmutableArray<DraftDiagnostic> Finish(int characters)
    {
        var placed = characters - Unplaced - FrontMatter;
        var doubtful = _entries.Count(static entry => entry.Severity != DiagnosticSeverity.Info);
        var share = characters == 0 ? 0 : 100.0 * (placed + FrontMatter) / characters;
        var summary = new DraftDiagnostic
        {
            Severity = DiagnosticSeverity.Info,
            Code = DiagnosticCodes.ReadingSummary,
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"Of {characters} characters, {placed} are in the plan, {FrontMatter} are front matter and {Unplaced} were not placed ({share:0.0}% accounted for). Readings to look at: {doubtful}."),
        };
        return [summary, .. _entries.OrderBy(static entry => entry.Line ?? 0)];
    }

    private void Add(DiagnosticSeverity severity, string code, int? line, string? text, string message) => _entries.Add(new()
    {
        Severity = severity,
        Code = code,
        Line = line,
        Text = text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text,
        Message = message,
    });
}
