using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Narrative.Outline;

namespace MunicipalBenchmark.Documents.Charter;

/// <summary>A list of objectives: a text or heading that announces objectives, and the items under it.</summary>
/// <param name="Introduction">Index of the passage that announces them.</param>
/// <param name="Items">Indexes of the items.</param>
internal sealed record ObjectiveList(int Introduction, List<int> Items)
{
    private const int Fewest = 2;
    private const int LongestHead = 60;

    /// <summary>All lists of objectives.</summary>
    public static List<ObjectiveList> All(List<Passage> passages)
    {
        var lists = new List<ObjectiveList>();
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var announces = CharterCues.IsObjectives(passage.Text) && (passage.Kind == PassageKind.Heading || (passage.Kind == PassageKind.Paragraph && passage.Text.EndsWith(':')));
            if (!announces)
            {
                continue;
            }

            var items = new List<int>();
            for (var next = i + 1; next < passages.Count; next++)
            {
                if (IsItem(passages[next]))
                {
                    items.Add(next);
                }
                else if (!IsBetween(passages, next))
                {
                    break;
                }
            }

            if (items.Count >= Fewest)
            {
                lists.Add(new(i, items));
                i = items[^1];
            }
        }

        return lists;
    }

    /// <summary>A second introduction, or the running head of a page, with an item of the list not far behind.</summary>
    private static bool IsBetween(List<Passage> passages, int at)
    {
        var passage = passages[at];
        var between = passage.Kind == PassageKind.Paragraph && passage.Text.EndsWith(':') && !CharterCues.IsObjectives(passage.Text);
        var head = passage.Text.Length < LongestHead && passage.Rank == 0 && passage.Kind is PassageKind.Heading or PassageKind.Paragraph && !CharterCues.IsObjectives(passage.Text);
        return (between || head) && passages.Skip(at + 1).Take(2).Any(IsItem);
    }

    private static bool IsItem(Passage passage) => passage.Kind == PassageKind.Item && passage.Source.Kind == TextKind.ListItem;
}
