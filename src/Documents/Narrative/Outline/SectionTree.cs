
namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>
/// Headings to a tree. Ranks come from the source's markup where it has any; else from the names of levels, numbers, announced groups, chapter
/// titles and capitals, and at last from place: a heading directly above another one is around it.
/// </summary>
internal sealed class SectionTree
{
    private const int Chapter = 10;
    private const int Group = 20;
    private const int Capitals = 24;
    private const int Numbered = 30;
    private const int Level = 40;
    private const int Around = 70;
    private const int Plain = 80;

    private readonly List<Passage> _passages;
    private readonly AnnouncedGroups _announced;
    private readonly bool _ranked;
    private readonly bool _hasActions;
    private readonly bool _mixedCase;

    private SectionTree(List<Passage> passages, AnnouncedGroups announced)
    {
        _passages = passages;
        _announced = announced;
        var headings = passages.Where(static passage => passage.Kind == PassageKind.Heading).ToList();
        _ranked = headings.Count(static heading => heading.Rank > 0) is var ranked && ranked > 2 && headings.Where(static heading => heading.Rank > 0).Select(static heading => heading.Rank).Distinct().Count() > 1;
        _hasActions = headings.Exists(static heading => ChapterTitles.IsActions(Bare(heading.Text)));
        _mixedCase = headings.Exists(static heading => !HeadingLook.IsCapitals(heading.Text));
    }

    /// <summary>Builds the tree under a section without heading.</summary>
    public static Section Build(List<Passage> passages, AnnouncedGroups announced) => new SectionTree(passages, announced).Run();

    /// <summary>A heading without number.</summary>
    public static string Bare(string text) => NumberedTitle.Read(text) is { Title.Length: > 0 } numbered ? numbered.Title : text;

    private Section Run()
    {
        var root = new Section(null, null);
        var stack = new List<(Section Section, int Rank)> { (root, 0) };
        for (var i = 0; i < _passages.Count; i++)
        {
            var passage = _passages[i];
            if (passage.Kind != PassageKind.Heading)
            {
                stack[^1].Section.Passages.Add(passage);
                continue;
            }

            var rank = Rank(i);
            while (stack.Count > 1 && (stack[^1].Rank >= rank || (rank < Around && !_ranked && Describes(stack[^1].Section, passage))))
            {
                stack.RemoveAt(stack.Count - 1);
            }

            var section = new Section(passage, stack[^1].Section) { Announced = _announced.Names(Bare(passage.Text)) };
            Name(section);
            stack[^1].Section.Children.Add(section);
            stack.Add((section, rank));
        }

        return root;
    }

    /// <summary>A chapter of context holds no numbered or named section, but those of its own number.</summary>
    private static bool Describes(Section chapter, Passage heading) =>
        chapter.Named is null && ChapterTitles.IsContext(chapter.Title)
        && !(chapter.Code is { } code && NumberedTitle.Read(heading.Text) is { } numbered && numbered.Code.StartsWith($"{code}.", StringComparison.Ordinal));

    private int Rank(int index)
    {
        var heading = _passages[index];
        if (_ranked && heading.Rank > 0)
        {
            return heading.Rank * 10;
        }

        var bare = Bare(heading.Text);
        if (_announced.Names(bare))
        {
            return _hasActions ? Group : Chapter;
        }

        if (ChapterTitles.IsActions(bare) || (ChapterTitles.IsContext(bare) && LevelName.Read(heading.Text) is null && NumberedTitle.Read(heading.Text) is null or { Depth: 1 }))
        {
            return Chapter;
        }

        if (LevelName.Read(heading.Text) is { } name)
        {
            return Level + (int)name.Level;
        }

        if (NumberedTitle.Read(heading.Text) is { } numbered)
        {
            return _hasActions || numbered.Depth > 1 ? Numbered + numbered.Depth : Chapter + 2;
        }

        return HeadingLook.IsCapitals(heading.Text) && _mixedCase ? Capitals
            : index + 1 < _passages.Count && _passages[index + 1] is { Kind: PassageKind.Heading } next && Kindred(next) ? Around
            : Plain;
    }

    /// <summary>A heading with nothing of its own by which it could be ranked.</summary>
    private bool Kindred(Passage heading) =>
        LevelName.Read(heading.Text) is null && NumberedTitle.Read(heading.Text) is null && !_announced.Names(heading.Text) && !ChapterTitles.IsActions(heading.Text)
        && !ChapterTitles.IsContext(heading.Text) && !(HeadingLook.IsCapitals(heading.Text) && _mixedCase);

    private static void Name(Section section)
    {
        var text = section.Heading!.Text;
        if (LevelName.Read(text) is { } name)
        {
            section.Named = name.Level;
            section.Code = name.Code;
            section.RawCode = name.Code is null ? null : name.Raw;
            section.Title = name.Title.Length > 0 ? name.Title : text;
        }
        else if (NumberedTitle.Read(text) is { Title.Length: > 0 } numbered)
        {
            section.Code = numbered.Code;
            section.RawCode = numbered.Raw;
            section.Title = numbered.Title;
        }

        section.Title = section.Title.TrimEnd(':', ' ');
    }
}
