using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>
/// Blocks to passages: tells headings from markup, from their look and from the line breaks of the source, joins headings that a page
/// split over lines, drops contents pages and captions.
/// </summary>
internal sealed class PassageReader
{
    private const int AssumedWidth = 88;
    private const double HeadShare = 0.75;
    private const double LowerHeadShare = 0.5;
    private const double FullLine = 0.7;
    private const int FewestRanked = 3;
    private const int LongestRun = 4;
    private const int FewestLines = 8;

    private readonly BlockDocument _document;
    private readonly DiagnosticLog _log;
    private readonly List<Passage> _passages = [];
    private readonly ContentsPage _contents;
    private readonly int _width;
    private readonly bool _ranked;
    private TextBlock? _next;

    private PassageReader(BlockDocument document, DiagnosticLog log)
    {
        _document = document;
        _log = log;
        _contents = ContentsPage.Find(document.Blocks);
        _width = Width(document);
        _ranked = document.Blocks.Count(static block => block is TextBlock { Kind: TextKind.Heading, Rank: > 0 }) >= FewestRanked;
    }

    /// <summary>Reads the passages of a document in order.</summary>
    public static List<Passage> Read(BlockDocument document, DiagnosticLog log)
    {
        var reader = new PassageReader(document, log);
        for (var index = 0; index < document.Blocks.Length; index++)
        {
            reader._next = index + 1 < document.Blocks.Length ? document.Blocks[index + 1] as TextBlock : null;
            reader.Block(document.Blocks[index], index);
        }

        reader.JoinHeadings();
        reader.DemoteLists();
        return reader._passages;
    }

    private void Block(Block block, int index)
    {
        if (_contents.Covers(index))
        {
            _log.LeaveOut(block.Line, block is TextBlock text ? text.LastLine : block is TableBlock table ? table.Rows[^1].Line : block.Line);
        }
        else if (block is TableBlock table)
        {
            foreach (var row in table.Rows.Where(static row => row.Filled > 0))
            {
                Row(table, row);
            }
        }
        else if (block is TextBlock text)
        {
            // PDF fonts carry the modifier letter for the apostrophe, which counts as a letter.
            Text(text.Text.Contains('ʼ', StringComparison.Ordinal) ? text with { Text = text.Text.Replace('ʼ', '’') } : text);
        }
    }

    private void Row(TableBlock table, TableRow row)
    {
        var text = string.Join(" | ", row.Cells.Where(static cell => cell.Text.Length > 0).Select(static cell => cell.Text.Replace('\n', ' ')));
        _passages.Add(new(PassageKind.Row, text, new(row.Line, TextKind.Paragraph, "", text, false), 0) { Table = table, Row = row });
    }

    private void Text(TextBlock block)
    {
        // A converter leaves the bars of a lost table at the ends of its lines.
        var text = block.Text.TrimEnd(' ', '|');
        if (text.Length == 0)
        {
            return;
        }

        if (GoesOn(block))
        {
            var whole = ParagraphJoiner.Merge(_passages[^1].Source, block);
            _passages[^1] = _passages[^1] with { Text = whole.Text[_passages[^1].Offset..].TrimEnd(' ', '|'), Source = whole };
        }
        else if (block.Kind == TextKind.Heading && text.Length <= 2 * HeadingLook.Longest)
        {
            Add(PassageKind.Heading, text, block, 0);
        }
        else if (HeadingLook.IsCaption(text) && block.Kind == TextKind.Paragraph)
        {
            Add(PassageKind.Caption, text, block, 0);
        }
        else if (block.Kind == TextKind.ListItem && !IsNumberedHeading(block))
        {
            Add(PassageKind.Item, text, block, 0);
        }
        else if (IsHeading(block, text))
        {
            Add(PassageKind.Heading, block.Kind == TextKind.ListItem ? block.FullText.TrimEnd(' ', '|') : text, block with { Text = block.Kind == TextKind.ListItem ? block.FullText : block.Text, Marker = "" }, 0);
        }
        else if (block.Kind == TextKind.Paragraph && _passages.Count > 0 && _passages[^1] is { Kind: PassageKind.Item, Source.Kind: TextKind.ListItem } item && block.Follows(item.Source))
        {
            // A sentence that ends at a line's end does not end the item.
            var joined = ParagraphJoiner.Merge(item.Source, block);
            _passages[^1] = item with { Text = joined.Text.TrimEnd(' ', '|'), Source = joined };
        }
        else if (!_ranked && block is { Kind: TextKind.Paragraph } && HeadLength(block) is var head and > 0)
        {
            Add(PassageKind.Heading, block.Text[..head].TrimEnd(), block, 0);
            Add(PassageKind.Paragraph, text[(head + 1)..], block, head + 1);
        }
        else
        {
            Add(PassageKind.Paragraph, text, block, 0);
        }
    }

    /// <summary><c>2. TITLE</c> looks like a list item, and is a heading when it is set off, named in the contents or in capitals.</summary>
    private bool IsNumberedHeading(TextBlock block) =>
        char.IsAsciiDigit(block.Marker[0]) && HeadingLook.Is(block.Text) && (block.Strong || _contents.Names(block.Text) || HeadingLook.IsCapitals(block.Text) || LevelName.Read(block.Text) is not null);

    private bool IsHeading(TextBlock block, string text)
    {
        if (LevelName.Read(text) is { Code: not null } && text.Length <= HeadingLook.Longest && (text[^1] != '.' || block.Strong))
        {
            return true;
        }

        if (!HeadingLook.Is(text))
        {
            return false;
        }

        // In a document with marked headings a line that only looks like one is text, unless the contents name it.
        return _contents.Names(text) || block.Strong || block.Kind == TextKind.Heading || (!_ranked && (text.Length <= HeadShare * _width * (block.Starts.Length + 1) || ((StandsAlone(block) || ParagraphJoiner.Ends(_passages[^1].Text)) && IsCutByHand(block))) && EndedBefore());
    }

    /// <summary>Whether a line stays empty before it.</summary>
    private bool StandsAlone(TextBlock block) => _passages.Count == 0 || block.Apart || block.Line > _passages[^1].Source.LastLine + 1;

    /// <summary>The next word would have found room on its last line, so the line ends there because its writer meant it.</summary>
    private bool IsCutByHand(TextBlock block) =>
        _next is not { Kind: TextKind.Paragraph } next || !next.Follows(block) || block.Text.Length - (block.Starts.IsEmpty ? 0 : block.Starts[^1].At) + 1 + FirstWord(next.Text, 0) <= _width;

    private static int FirstWord(string text, int at) => text.AsSpan(at).IndexOf(' ') is var space and >= 0 ? space : text.Length - at;

    /// <summary>What stands before must be over: else the short line is the rest of it.</summary>
    private bool EndedBefore() => _passages.Count == 0 || _passages[^1] is not { Kind: PassageKind.Paragraph } last || ParagraphJoiner.Ends(last.Text) || last.Text.Length < _width || char.IsLetterOrDigit(last.Text[^1]);

    /// <summary>Where a heading ends that stands directly above its text, so that the two were joined.</summary>
    private int HeadLength(TextBlock block)
    {
        for (var i = 0; i < block.Starts.Length && i < 3; i++)
        {
            var at = block.Starts[i].At;
            if (at > HeadingLook.Longest)
            {
                return 0;
            }

            var lastLine = at - (i == 0 ? 0 : block.Starts[i - 1].At);
            var nextLine = (i + 1 < block.Starts.Length ? block.Starts[i + 1].At : block.Text.Length) - at;
            var isLower = char.IsLower(block.Text[at]);
            var isShort = isLower ? lastLine < LowerHeadShare * _width : lastLine < HeadShare * _width || lastLine + FirstWord(block.Text, at) < _width;
            if (isShort && (nextLine >= FullLine * _width || (block.Text.Length - at >= _width && !isLower)) && (!isLower || i == 0) && HeadingLook.Is(block.Text[..at].TrimEnd()) && EndedBefore())
            {
                return at - 1;
            }
        }

        return 0;
    }

    /// <summary>In a narrow column a full line is short, and the next may begin with a name: it goes on with the sentence all the same.</summary>
    private bool GoesOn(TextBlock block) =>
        block is { Kind: TextKind.Paragraph, Strong: false } && _passages.Count > 0 && _passages[^1] is { Kind: PassageKind.Paragraph or PassageKind.Item, Source: { Strong: false } last }
        && block.Follows(last) && !ParagraphJoiner.Ends(last.Text) && last.Text.Length - (last.Starts.IsEmpty ? 0 : last.Starts[^1].At) >= FullLine * _width
        && LevelName.Read(block.Text) is null && NumberedTitle.Read(block.Text) is null && !_contents.Names(block.Text);

    private void Add(PassageKind kind, string text, TextBlock block, int offset) => _passages.Add(new(kind, text, block, offset));

    /// <summary>A heading split over lines: the second part goes on in lower case, or is the title of a bare <c>Asse 2</c>.</summary>
    private void JoinHeadings()
    {
        // From the end, so that a heading of several lines grows together; each passage is moved once.
        var joined = new List<Passage>(_passages.Count);
        for (var i = _passages.Count - 1; i >= 0; i--)
        {
            if (joined.Count > 0 && Join(_passages[i], joined[^1]) is { } whole)
            {
                joined[^1] = whole;
            }
            else
            {
                joined.Add(_passages[i]);
            }
        }

        joined.Reverse();
        _passages.Clear();
        _passages.AddRange(joined);
    }

    /// <summary>One passage of two, or null where they are two.</summary>
    private Passage? Join(Passage first, Passage second)
    {
        if (first is { Kind: PassageKind.Heading, Source.Kind: not TextKind.Heading } && second.Kind == PassageKind.Paragraph && second.Text.StartsWith('(') && second.Line - first.Line <= 2)
        {
            // "(ECCAR): …" goes on with the name above it.
            var whole = ParagraphJoiner.Merge(first.Source, second.Source);
            return new(PassageKind.Paragraph, whole.Text, whole, 0);
        }

        if (first.Kind != PassageKind.Heading || second.Kind != PassageKind.Heading || second.Line - first.Line > 3 || first.Text.Length + second.Text.Length > 2 * HeadingLook.Longest)
        {
            return null;
        }

        var bare = LevelName.Read(first.Text) is { Title.Length: 0 } && LevelName.Read(second.Text) is null;
        return bare || ((char.IsLower(second.Text[0]) || HeadingLook.IsUnfinished(first.Text)) && first.Rank == second.Rank) || _contents.Names($"{first.Text} {second.Text}")
            ? first with { Text = $"{first.Text} {second.Text}" }
            : null;
    }

    /// <summary>Many short lines after each other are a list that lost its bullets (names, addresses), not headings.</summary>
    private void DemoteLists()
    {
        var start = 0;
        for (var i = 0; i <= _passages.Count; i++)
        {
            if (i < _passages.Count && IsGuess(_passages[i]))
            {
                continue;
            }

            for (var at = start; i - start > LongestRun && at < i; at++)
            {
                _passages[at] = _passages[at] with { Kind = PassageKind.Item };
            }

            start = i + 1;
        }
    }

    private bool IsGuess(Passage passage) =>
        passage is { Kind: PassageKind.Heading, Rank: 0, Source.Strong: false } && LevelName.Read(passage.Text) is null && NumberedTitle.Read(passage.Text) is null
        && !_contents.Names(passage.Text) && !ChapterTitles.IsActions(passage.Text) && !ChapterTitles.IsContext(passage.Text);

    /// <summary>How long the document's wrapped lines are: nine in ten of those that go on are no longer.</summary>
    private static int Width(BlockDocument document)
    {
        var lengths = new List<int>();
        foreach (var text in document.Blocks.OfType<TextBlock>())
        {
            for (var i = 0; i < text.Starts.Length; i++)
            {
                lengths.Add(text.Starts[i].At - 1 - (i == 0 ? 0 : text.Starts[i - 1].At));
            }
        }

        lengths.Sort();
        return lengths.Count < FewestLines ? AssumedWidth : Math.Clamp(lengths[lengths.Count * 9 / 10], 30, 160);
    }
}
