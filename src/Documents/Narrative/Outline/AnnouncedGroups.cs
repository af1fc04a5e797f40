using System.Globalization;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>Lists of which the document says beforehand how many items they have; one of them names the groups of its actions.</summary>
internal sealed class AnnouncedGroups
{
    private const int FewestGroups = 2;
    private const int MostGroups = 40;

    /// <summary>Words for the parts of a plan, counted before a list. Data.</summary>
    private static readonly string[] Parts =
    [
        "categorie", "macrocategorie", "macro categorie", "macro-categorie", "assi", "ambiti", "aree", "linee", "gruppi", "pilastri", "priorità", "capitoli", "macroaree", "temi", "tematiche", "dimensioni", "sezioni",
        "direttrici", "sfide", "obiettivi", "strategie", "missioni", "parti", "axes", "pillars", "priorities", "areas", "groups", "themes", "chapters", "sections", "goals", "objectives", "strategies", "challenges",
        "categories", "strands", "directions",
    ];

    private readonly List<(int Number, Passage Introduction, List<Passage> Items)> _lists = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    private AnnouncedGroups()
    {
    }

    /// <summary>Finds the lists, and among them the one whose items are titles of headings.</summary>
    public static AnnouncedGroups Find(List<Passage> passages)
    {
        var announced = new AnnouncedGroups();
        var headings = passages.Where(static passage => passage.Kind == PassageKind.Heading && !ChapterTitles.IsActions(SectionTree.Bare(passage.Text)))
            .SelectMany(static passage => Fold.Keys(SectionTree.Bare(passage.Text))).Where(static key => key.Length > 3).ToHashSet(StringComparer.Ordinal);
        var lengths = headings.Select(static key => key.Length).Distinct().OrderDescending().ToArray();
        for (var i = 0; i < passages.Count; i++)
        {
            if (passages[i].Kind != PassageKind.Paragraph || StatedNumber.BeforeList(passages[i].Text) is not { } stated)
            {
                continue;
            }

            var items = passages.Skip(i + 1).TakeWhile(static passage => passage.Kind == PassageKind.Item).ToList();
            if (items.Count == 0)
            {
                continue;
            }

            announced._lists.Add((stated.Number, passages[i], items));
            if (announced._titles.Count > 0)
            {
                continue;
            }

            var titles = items.Select(item => Fold.Keys(item.Text).Select(key => LongestPrefix(key, headings, lengths)).FirstOrDefault(static heading => heading is not null)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (titles.Count is >= FewestGroups and <= MostGroups && titles.Count * 2 >= items.Count && Array.Exists(Parts, part => Words.Contains(stated.Noun, part)))
            {
                announced._titles.UnionWith(titles);
                announced.Groups = (stated.Number, passages[i], items);
            }
        }

        return announced;
    }

    /// <summary>The list of groups, or null.</summary>
    public (int Number, Passage Introduction, List<Passage> Items)? Groups { get; private set; }

    /// <summary>Whether the list of groups names a heading.</summary>
    public bool Names(string title) => Fold.Keys(title).Any(_titles.Contains);

    /// <summary>Whether a passage is an item of the list of groups.</summary>
    public bool IsAnnouncement(Passage passage) => Groups is { } groups && groups.Items.Contains(passage);

    /// <summary>Holds the stated numbers against the lists, and the announced groups against the sections.</summary>
    public void Check(Section root, DiagnosticLog log)
    {
        foreach (var (number, introduction, items) in _lists)
        {
            if (items.Count != number)
            {
                log.Warning(DiagnosticCodes.CountDiffers, introduction.Line, introduction.Text, string.Create(CultureInfo.InvariantCulture, $"The text states {number}; {items.Count} are listed under it. See whether an item was lost or ran into another."));
            }
        }

        if (Groups is not { } groups)
        {
            return;
        }

        var titles = root.All().Where(static section => section.Announced).SelectMany(static section => Fold.Keys(section.Title)).Where(static key => key.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var item in groups.Items.Where(item => !Fold.Keys(item.Text).Any(key => titles.Any(title => key.StartsWith(title, StringComparison.Ordinal)))))
        {
            log.Warning(DiagnosticCodes.AnnouncedNotReported, item.Line, item.Text, "This group is announced here, but no heading of the document has its title; it is no node of the plan. If the section exists, see whether its heading was read.");
        }
    }

    /// <summary>The longest of the headings that a text begins with, or null: one look a length, however many headings there are.</summary>
    private static string? LongestPrefix(string text, HashSet<string> headings, int[] lengths)
    {
        var known = headings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in lengths)
        {
            if (length <= text.Length && known.TryGetValue(text.AsSpan(0, length), out var heading))
            {
                return heading;
            }
        }

        return null;
    }
}
