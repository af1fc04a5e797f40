using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Html;

/// <summary>Elements to blocks. Nesting was bounded before.</summary>
/// <param name="limits">The limits.</param>
internal sealed class HtmlBlocks(ReaderLimits limits)
{
    private static readonly FrozenSet<string> Dropped = Names("script", "style", "nav", "noscript", "template", "svg", "math", "iframe", "object", "head", "title", "select", "button", "footer", "dialog", "audio", "video", "canvas");
    private static readonly FrozenSet<string> Inline = Names(
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private readonly List<Block> _blocks = [];
    private readonly HtmlText _text = new();
    private readonly Dictionary<IElement, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private TextKind _kind = TextKind.Paragraph;
    private string _marker = "";
    private int _rank;
    private bool _broken;
    private long _cells;

    /// <summary>Whether the tables hold too many cells.</summary>
    public bool IsOverLimit => _cells > limits.MaximumCells;

    /// <summary>Reads an element and what is in it.</summary>
    public void Read(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                _text.Add(text.Data, Line(element));
            }
            else if (node is IElement child && !IsDropped(child))
            {
                Child(child);
            }
        }
    }

    /// <summary>The blocks.</summary>
    public List<Block> Finish()
    {
        Flush();
        return _blocks;
    }

    /// <summary>Whether nobody sees an element, or it is furniture of the site.</summary>
    public static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") is "true"
        || (element.LocalName is "header" && element.QuerySelector("h1") is null)
        || (element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" && element.QuerySelector("h1") is null)
        || (element.GetAttribute("style") is { } style && (HasStyle(style, "display:none") || HasStyle(style, "visibility:hidden")));

    /// <summary>Whether an element sets its text in bold.</summary>
    public static bool IsBold(IElement element) => element.LocalName is "b" or "strong" or "th"
        || (element.GetAttribute("style") is { } style && (HasStyle(style, "font-weight:bold") || HasStyle(style, "font-weight:7")));

    /// <summary>Whether an element stands inside a line.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);

    private static bool HasStyle(string style, string wanted) => style.Replace(" ", "", StringComparison.Ordinal).Contains(wanted, StringComparison.OrdinalIgnoreCase);

    private static int Line(IElement element) => element.SourceReference?.Position.Line ?? 1;

    private void Child(IElement child)
    {
        if (IsInline(child))
        {
            var bold = IsBold(child);
            _text.Bold(bold ? 1 : 0);
            Read(child);
            _text.Bold(bold ? -1 : 0);
            return;
        }

        if (child.LocalName == "br")
        {
            // A line of its own that follows the one above; an empty one between them parts them as elements do.
            _broken = Flush();
            return;
        }

        Flush();
        _broken = false;
        switch (child.LocalName)
        {
            case "hr":
                break;
            case "table":
                Table(child);
                break;
            case "li":
                ListItem(child);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _rank = child.LocalName[1] - '0';
                Read(child, TextKind.Heading, "");
                _rank = 0;
                break;
            case "dt" or "summary" or "caption" or "figcaption" or "legend":
                _text.Bold(1);
                Read(child, TextKind.Paragraph, "");
                _text.Bold(-1);
                break;
            default:
                var bold = IsBold(child);
                _text.Bold(bold ? 1 : 0);
                Read(child);
                Flush();
                _text.Bold(bold ? -1 : 0);
                break;
        }

        _broken = false;
    }

    private void Read(IElement element, TextKind kind, string marker)
    {
        (_kind, _marker) = (kind, marker);
        Read(element);
        Flush();
        (_kind, _marker) = (TextKind.Paragraph, "");
    }

    private void ListItem(IElement item)
    {
        var marker = "- ";
        if (item.ParentElement is { LocalName: "ol" } list)
        {
            var number = _numbers.TryGetValue(list, out var last) ? last + 1
                : int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1;
            _numbers[list] = number;
            marker = string.Create(CultureInfo.InvariantCulture, $"{number}. ");
        }

        Read(item, TextKind.ListItem, marker);
    }

    private void Table(IElement table)
    {
        var grid = HtmlTable.Read(table, limits.MaximumCells - _cells);
        if (grid is null)
        {
            // A table that only lays out the page: its cells are read one after the other.
            Read(table);
            Flush();
            return;
        }

        _cells += grid.Rows.Sum(static row => (long)row.Cells.Length);
        _blocks.AddRange(TableRepair.Repair(grid));
    }

    /// <summary>Ends a line.</summary>
    /// <returns>Whether there was one.</returns>
    private bool Flush()
    {
        if (_text.Take() is var (text, bold, line))
        {
            var written = _kind == TextKind.Paragraph ? ListMarker.Length(text) : 0;
            _blocks.Add(written > 0
                ? new TextBlock(line, TextKind.ListItem, string.Concat(text.AsSpan(0, written).TrimEnd(), " "), text[written..], bold) { Apart = !_broken }
                : new TextBlock(line, _kind, _marker, text, bold || _kind == TextKind.Heading) { Rank = _rank, Apart = !_broken });
            if (_kind == TextKind.ListItem)
            {
                // What follows in the same item is text of its own.
                (_kind, _marker) = (TextKind.Paragraph, "");
            }

            return true;
        }

        return false;
    }
}
