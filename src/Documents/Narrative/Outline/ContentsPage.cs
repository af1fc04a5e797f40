using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>The pages of contents: blocks that become no node, and the titles they name.</summary>
internal sealed class ContentsPage
{
    private const int LongestEntry = 220;
    private const int FewestEntries = 3;

    private readonly HashSet<int> _blocks = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    private ContentsPage()
    {
    }

    /// <summary>Finds the entries: runs of lines that end in a page number, and what follows a head such as <c>Indice</c>.</summary>
    public static ContentsPage Find(ImmutableArray<Block> blocks)
    {
        var page = new ContentsPage();
        for (var index = 0; index < blocks.Length;)
        {
            var headed = blocks[index] is TextBlock head && ChapterTitles.IsContents(head.Text);
            var first = headed ? index + 1 : index;
            var end = first;
            var entries = 0;
            while (end < blocks.Length && page.Entries(blocks[end]) is var found && (found > 0 || (headed && entries > 0 && end + 1 < blocks.Length && IsShort(blocks[end]) && page.Entries(blocks[end + 1]) > 0)))
            {
                entries += found;
                end++;
            }

            if (entries >= FewestEntries && (headed || entries > FewestEntries))
            {
                page.Take(blocks, index, end);
                index = end;
            }
            else
            {
                index++;
            }
        }

        return page;
    }

    /// <summary>Whether a block is part of the contents.</summary>
    public bool Covers(int block) => _blocks.Contains(block);

    /// <summary>Whether the contents name a title.</summary>
    public bool Names(string title) => _titles.Count > 0 && title.Length <= LongestEntry && Fold.Keys(title).Any(_titles.Contains);

    private static bool IsShort(Block block) => block is TextBlock { Text.Length: < LongestEntry } text && !ParagraphJoiner.Ends(text.Text);

    private int Entries(Block block) => block switch
    {
        TextBlock text => Titles(text).Count,
        TableBlock table => table.Rows.Count(static row => row.Filled is 2 or 3 && IsPage(row[row.Cells.Length - 1])) is var pages && pages * 2 > table.Rows.Length ? pages : 0,
        _ => 0,
    };

    private void Take(ImmutableArray<Block> blocks, int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            _blocks.Add(index);
            var titles = blocks[index] switch
            {
                TextBlock text => Titles(text),
                TableBlock table => [.. table.Rows.Where(static row => row.FirstFilled >= 0).Select(static row => row[row.FirstFilled])],
                _ => [],
            };
            _titles.UnionWith(titles.SelectMany(Fold.Keys).Where(static key => key.Length > 2));
        }
    }

    /// <summary>The titles of a text whose every source line ends in a page number.</summary>
    private static List<string> Titles(TextBlock block)
    {
        var titles = new List<string>();
        var from = 0;
        var pending = "";
        for (var i = 0; i <= block.Starts.Length; i++)
        {
            var to = i < block.Starts.Length ? block.Starts[i].At : block.Text.Length;
            var line = (i == 0 ? block.FullText[..(block.Marker.Length + to)] : block.Text[from..to]).Trim();
            from = to;
            var number = line.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1;
            var isEntry = number > 2 && number < line.Length && line.Length - number <= 3 && line[number - 1] is ' ' or '.' or '…' or '_';
            if (!isEntry)
            {
                pending = pending.Length == 0 && line.Length < LongestEntry ? $"{line} " : " ";
                continue;
            }

            if (pending == " ")
            {
                return [];
            }

            titles.Add((pending + line[..number]).TrimEnd(' ', '.', '…', '_', '-').Trim());
            pending = "";
        }

        return pending.Length > 0 ? [] : titles;
    }

    private static bool IsPage(string cell) => cell.AsSpan().Trim("pag. ") is { Length: > 0 and < 4 } digits && digits.IndexOfAnyExceptInRange('0', '9') < 0;
}
