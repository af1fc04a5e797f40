using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>"… individua dieci linee di mandato, quarantacinque indirizzi strategici …": counts that the document states of itself.</summary>
/// <param name="log">Where differences are told.</param>
internal sealed class StatedCounts(DiagnosticLog log)
{
    private static readonly (string Words, NodeLevel Level)[] Levels =
    [
        ("linee di mandato", NodeLevel.MandateLine), ("linee programmatiche", NodeLevel.MandateLine), ("ambiti strategici", NodeLevel.MandateLine),
        ("indirizzi strategici", NodeLevel.StrategicDirection), ("obiettivi strategici", NodeLevel.StrategicObjective), ("obiettivi operativi", NodeLevel.OperationalObjective),
    ];

    private const int MostStatements = 40;

    private readonly List<(NodeLevel Level, int Number, int Line, string Text)> _stated = [];

    /// <summary>Looks for counts in a text of the front matter.</summary>
    public void Text(TextBlock block)
    {
        foreach (var (words, level) in _stated.Count < MostStatements ? Levels : [])
        {
            var at = Words.Find(block.Text, words);
            if (at > 1 && NumberWords.Read(LastWord(block.Text.AsSpan(0, at).TrimEnd())) is { } number)
            {
                _stated.Add((level, number, block.Line, block.Text));
            }
        }
    }

    /// <summary>Holds the counts against what was read and announced.</summary>
    public void Check(IReadOnlyList<NodeBuilder> nodes, Announcements announcements)
    {
        foreach (var (level, number, line, text) in _stated)
        {
            var read = nodes.Count(node => node.Level == level);
            if (read == number)
            {
                continue;
            }

            var announced = announcements.Count(level);
            var also = announced > 0 ? string.Create(CultureInfo.InvariantCulture, $", and {announced} are announced") : "";
            log.Warning(DiagnosticCodes.CountDiffers, line, text, string.Create(CultureInfo.InvariantCulture, $"The document states {number} {Name(level)}; {read} have a section{also}."));
        }
    }

    private static string Name(NodeLevel level) => level switch
    {
        NodeLevel.MandateLine => "mandate lines",
        NodeLevel.StrategicDirection => "strategic directions",
        NodeLevel.StrategicObjective => "strategic objectives",
        NodeLevel.OperationalObjective => "operational objectives",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No count is read of this level."),
    };

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny(" '’") + 1)..];
}
