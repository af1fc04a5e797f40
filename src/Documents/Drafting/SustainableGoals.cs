using System.Globalization;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>Goals of the 2030 Agenda that a text names itself ("Obiettivo 11: …" in a text on the Agenda): proposed as tags, with the reason.</summary>
internal static class SustainableGoals
{
    private const string Vocabulary = "sdg";
    private const int Goals = 17;

    private static readonly string[] Agenda = ["agenda 2030", "agenda onu 2030", "sustainable development goals", "sdg", "sdgs"];
    private static readonly string[] GoalWords = ["obiettivo", "goal", "sdg"];

    /// <summary>Tags the nodes.</summary>
    public static void Propose(IReadOnlyList<NodeBuilder> nodes, DiagnosticLog log)
    {
        foreach (var node in nodes)
        {
            if (node.Description.ToText() is { } text && Array.Exists(Agenda, words => Words.Contains(text, words)) && Named(text) is { Count: > 0 } goals)
            {
                node.Tags[Vocabulary] = [.. goals.Select(static goal => goal.ToString(CultureInfo.InvariantCulture))];
                log.Info(DiagnosticCodes.TagProposed, node.Line, null, $"{node.Id} is tagged with the sustainable development goals {string.Join(", ", goals)}, because its description names them in a text on the 2030 Agenda. Take a tag away if it does not apply.");
            }
        }
    }

    private static SortedSet<int> Named(string text)
    {
        var goals = new SortedSet<int>();
        foreach (var paragraph in text.Split("\n\n"))
        {
            var line = paragraph.AsSpan().TrimStart("-•* ");
            foreach (var word in GoalWords)
            {
                if (Words.Match(line, 0, word) is var end and > 0 && Ordinals.Read(line[end..].TrimStart()) is var (goal, _) && goal is > 0 and <= Goals)
                {
                    goals.Add(goal);
                }
            }
        }

        return goals;
    }
}
