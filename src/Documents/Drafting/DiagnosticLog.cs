using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Collects diagnostics.</summary>
internal sealed class DiagnosticLog
{
    /// <summary>Most characters of a text that is quoted.</summary>
    public const int LongestText = 4000;

    private readonly List<DraftDiagnostic> _entries = [];

    private readonly HashSet<int> _leftOut = [];
    private readonly HashSet<int> _cut = [];

    /// <summary>What was told so far.</summary>
    public ImmutableArray<DraftDiagnostic> Entries => [.. _entries];

    /// <summary>Lines that one diagnostic tells together: a chapter that plans nothing, furniture, a table that is no part of the plan.</summary>
    public void LeaveOut(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            _leftOut.Add(line);
        }
    }

    /// <summary>Characters of text that fit no place, as the grammar told them.</summary>
    public int Unplaced { get; private set; }

    /// <summary>Whether a line was left out knowingly.</summary>
    public bool IsLeftOut(int line) => _leftOut.Contains(line);

    /// <summary>Whether a text of a line is quoted in its beginning only.</summary>
    public bool IsCut(int line) => _cut.Contains(line);

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
    /// <param name="characters">Characters of the document.</param>
    /// <param name="front">Of these, before the plan or left out knowingly.</param>
    /// <param name="unplaced">Of these, in no place.</param>
    public ImmutableArray<DraftDiagnostic> Finish(int characters, int front, int unplaced)
    {
        var placed = characters - unplaced - front;
        var share = characters == 0 ? 0 : 100.0 * (placed + front) / characters;
        return WithSummary(string.Create(
            CultureInfo.InvariantCulture,
            $"Of {characters} characters, {placed} are in the plan, {front} are front matter or left out and {unplaced} were not placed ({share:0.0}% accounted for)."));
    }

    /// <summary>All entries by line, with a summary for a document that is too large to be held against its draft.</summary>
    /// <param name="characters">Characters of the document.</param>
    public ImmutableArray<DraftDiagnostic> FinishUncompared(int characters) => WithSummary(string.Create(
        CultureInfo.InvariantCulture,
        $"Of {characters} characters, {Unplaced} were not placed. The document is too long to be compared with the plan word by word, so that texts may be missing which nothing tells of: read it in parts."));

    private ImmutableArray<DraftDiagnostic> WithSummary(string message)
    {
        var doubtful = _entries.Count(static entry => entry.Severity != DiagnosticSeverity.Info);
        var summary = new DraftDiagnostic
        {
            Severity = DiagnosticSeverity.Info,
            Code = DiagnosticCodes.ReadingSummary,
            Message = string.Create(CultureInfo.InvariantCulture, $"{message} Readings to look at: {doubtful}."),
        };
        return [summary, .. _entries.OrderBy(static entry => entry.Line ?? 0)];
    }

    private void Add(DiagnosticSeverity severity, string code, int? line, string? text, string message)
    {
        if (text is { Length: > LongestText } && line is { } place)
        {
            _cut.Add(place);
        }

        _entries.Add(new()
        {
            Severity = severity,
            Code = code,
            Line = line,
            Text = text is { Length: > LongestText } ? string.Concat(text.AsSpan(0, LongestText), "…") : text,
            Message = message,
        });
    }
}
