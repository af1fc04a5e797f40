using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>The level of a section that is a node: the one it names, else by its place in the tree.</summary>
internal static class NodeLevels
{
    /// <summary>Decides the level.</summary>
    public static NodeLevel Of(Section section, NodeBuilder? around)
    {
        if (section.Named is { } named)
        {
            return named;
        }

        var hasNodes = section.Children.Exists(static child => child.Role is SectionRole.Node or SectionRole.Part);
        if (around is null)
        {
            return hasNodes || section.Announced || HasGroups(section) || HoldsGoals(section) ? NodeLevel.StrategicDirection : NodeLevel.Action;
        }

        return !hasNodes || around.Level >= NodeLevel.OperationalObjective ? NodeLevel.Action : around.Level < NodeLevel.StrategicObjective ? NodeLevel.StrategicObjective : NodeLevel.OperationalObjective;
    }

    /// <summary>The level in one word, for ids.</summary>
    public static string Word(NodeLevel level) => level switch
    {
        NodeLevel.MandateLine => "line",
        NodeLevel.StrategicDirection => "group",
        NodeLevel.StrategicObjective => "objective",
        NodeLevel.OperationalObjective => "operational",
        NodeLevel.Aim => "aim",
        NodeLevel.Action => "action",
        NodeLevel.Phase => "phase",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No word for this level."),
    };

    private static bool HoldsGoals(Section section) => ChapterTitles.IsGoals(section.Title) && section.Passages.Exists(static passage => passage.Kind == PassageKind.Item);

    /// <summary>A childless section among groups is a group too.</summary>
    private static bool HasGroups(Section section) => section.Parent?.Children.Exists(static sibling => sibling.Role == SectionRole.Node && sibling.Children.Exists(static child => child.Role == SectionRole.Node)) == true;
}
