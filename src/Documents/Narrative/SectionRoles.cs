using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Outline;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>Which sections are nodes of the plan, and which describe only.</summary>
internal static class SectionRoles
{
    private const int FewestNamed = 3;
    private const int FewestItems = 3;

    /// <summary>Gives each section of a document its role.</summary>
    /// <param name="root">The document.</param>
    /// <param name="title">Its title: a section of that title around all others is no node.</param>
    /// <param name="log">Where a doubtful outline is told.</param>
    public static void Decide(Section root, string title, DiagnosticLog log)
    {
        root.Role = SectionRole.Context;
        var sections = root.All().Skip(1).ToList();
        var chapters = sections.Where(static section => ChapterTitles.IsActions(section.Title) && section.Children.Count > 0).ToHashSet();
        var goals = sections.Where(static section => ChapterTitles.IsGoals(section.Title)).ToList() is [{ Named: null, Children.Count: 0 } only] && only.Passages.Count(static passage => passage.Kind == PassageKind.Item) >= FewestItems ? only : null;
        var announced = sections.Exists(static section => section.Announced);
        var named = sections.Exists(static section => section.Named is not null);
        goals = announced || named || chapters.Count > 0 ? null : goals;
        foreach (var section in sections)
        {
            if (goals is not null)
            {
                // One list of goals, and chapters that speak of them.
                section.Role = section == goals ? SectionRole.Node : SectionRole.Context;
                continue;
            }

            section.Role = IsTitle(section, title) || chapters.Contains(section) || (section.Named is null && section.Children.Count > 0 && section.Children.Exists(static child => child.Announced))
                ? SectionRole.Container
                : IsTrailing(section) ? SectionRole.Context
                : Inherited(section) is { } inherited ? inherited
                : announced ? (section.Announced ? SectionRole.Node : SectionRole.Context)
                : ChapterTitles.IsContext(section.Title) && section.Named is null ? SectionRole.Context
                : chapters.Count > 0 ? (section.Named is not null ? SectionRole.Node : SectionRole.Context)
                : named && section.Named is null && !section.All().Any(static inside => inside.Named is not null) ? SectionRole.Context
                : SectionRole.Node;
        }

        Parts(sections);
        if (goals is null && !announced && !named && chapters.Count == 0 && sections.Exists(static section => section.Role == SectionRole.Node))
        {
            var first = sections.First(static section => section.Role == SectionRole.Node);
            log.Warning(DiagnosticCodes.OutlineDoubtful, first.Heading?.Line, first.Title, "Groups and actions were told from the look and order of the headings alone: the document neither names levels (Asse, Azione, …), nor announces its groups, nor has a chapter of actions. Compare the tree with the contents.");
        }
    }

    /// <summary>Headings that recur inside several nodes ("Obiettivi", "Azioni", "Indicatori") sort what stands under each node and are no nodes.</summary>
    private static void Parts(List<Section> sections)
    {
        var inside = sections.Where(static section => section is { Role: SectionRole.Node, Named: null, Code: null, Announced: false, Children.Count: 0, Parent.Role: SectionRole.Node });
        foreach (var alike in inside.GroupBy(static section => Fold.Key(section.Title), StringComparer.Ordinal).Where(static alike => alike.Select(static section => section.Parent).Distinct().Count() > 1))
        {
            foreach (var section in alike)
            {
                section.Role = SectionRole.Part;
            }
        }
    }

    /// <summary>
    /// Sections behind the last of several named ones, where no other named one holds any: in a text without ranks they only seem to stand in it.
    /// </summary>
    private static bool IsTrailing(Section section)
    {
        if (section is not { Named: null, Heading.Rank: 0, Parent: { Named: { } level, Heading.Rank: 0 } last })
        {
            return section.Parent is { Heading: not null } around && section.Named is null && IsTrailing(around);
        }

        // Asked first, from the end: of many siblings all but one are no last ones.
        var siblings = last.Parent!.Children;
        return siblings.FindLast(sibling => sibling.Named == level) == last && siblings.Count(sibling => sibling.Named == level) >= FewestNamed
            && !siblings.Exists(sibling => sibling != last && sibling.Named == level && sibling.Children.Count > 0);
    }

    /// <summary>Inside a node all is node; inside context all is context unless it names its level.</summary>
    private static SectionRole? Inherited(Section section) => section.Parent?.Role switch
    {
        SectionRole.Node => SectionRole.Node,
        SectionRole.Container when ChapterTitles.IsActions(section.Parent.Title) => ChapterTitles.IsContext(section.Title) && section.Named is null ? SectionRole.Context : SectionRole.Node,
        SectionRole.Context when section.Parent.Heading is not null && section is { Named: null, Announced: false } => SectionRole.Context,
        _ => null,
    };

    private static bool IsTitle(Section section, string title) => section.Named is null && section.Parent?.Heading is null && (string.Equals(section.Heading!.Text, title, StringComparison.Ordinal) || PlanTitle.Is(section.Title)) && section.Children.Count > 1;
}
