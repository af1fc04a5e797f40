using System.Net;
using System.Text;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>A run of text without markup.</summary>
/// <param name="Text">The text, white space collapsed.</param>
/// <param name="Strong">Whether all of it is set off.</param>
/// <param name="ListItem">Whether an HTML list item began it.</param>
internal readonly record struct Segment(string Text, bool Strong, bool ListItem);

/// <summary>
/// Takes the markup off a line: Markdown emphasis, escapes and links, HTML tags and entities. Breaks it where the source meant
/// lines of their own (<c>&lt;p&gt;</c>, <c>&lt;br&gt;</c>, <c>&lt;li&gt;</c>, bold set against bold). Looks ahead by a bounded number of characters, so that the time is linear.
/// </summary>
internal sealed class InlineMarkup
{
    private const int LookAhead = 400;
    private const string Special = "\\*_<&[!\u00A0\u00AD\u200B\u200C\u200D\u2060\uFEFF\u2007\u202F\uFB00\uFB01\uFB02\uFB03\uFB04\f\v";

    private readonly StringBuilder _text = new();
    private readonly List<Segment> _segments = [];
    private bool _strong;
    private bool _listItem;
    private int _visible;
    private int _visibleStrong;
    private int _gap;

    /// <summary>Forgets bold that was left open: a paragraph ended.</summary>
    public void Reset() => _strong = false;

    /// <summary>Reads one line or cell.</summary>
    /// <param name="line">The source.</param>
    /// <returns>The segments with text; the list is reused by the next call.</returns>
    public List<Segment> Read(ReadOnlySpan<char> line)
    {
        _segments.Clear();
        _text.Clear();
        _listItem = false;
        _visible = _visibleStrong = _gap = 0;
        var position = 0;
        while (position < line.Length)
        {
            var plain = line[position..].IndexOfAny(Special);
            Append(plain < 0 ? line[position..] : line.Slice(position, plain));
            if (plain < 0)
            {
                break;
            }

            position += plain;
            position += Step(line, position);
        }

        Break();
        return _segments;
    }

    private int Step(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        switch (rest[0])
        {
            case '\\' when rest.Length > 1 && (char.IsPunctuation(rest[1]) || char.IsSymbol(rest[1])):
                Append(rest.Slice(1, 1));
                return 2;
            case '*' when rest.StartsWith("**"):
                Toggle(!_strong);
                return 2;
            case '*' or '_' when Emphasis(line, at):
                return 1;
            case '<' when Tag(rest) is var length and > 0:
                return length;
            case '!' when rest.StartsWith("![") && Link(rest[1..]) is var (_, _, length):
                return length + 1;
            case '[' when Link(rest) is var (start, count, length):
                Append(rest.Slice(start, count));
                return length;
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                return 1;
            case '\u00A0' or '\u2007' or '\u202F' or '\f' or '\v':
                Append(" ");
                return 1;
            case >= '\uFB00' and <= '\uFB04':
                Append(rest[0] switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" });
                return 1;
            default:
                Append(rest[..1]);
                return 1;
        }
    }

    /// <summary>True for a mark that opens or closes emphasis; a star of a formula or an underscore of a code is text.</summary>
    private static bool Emphasis(ReadOnlySpan<char> line, int at)
    {
        var mark = line[at];
        var before = at == 0 ? ' ' : line[at - 1];
        var after = at + 1 == line.Length ? ' ' : line[at + 1];
        if (!char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after) && after != mark)
        {
            var window = line.Slice(at + 1, Math.Min(LookAhead, line.Length - at - 1));
            for (var close = window.IndexOf(mark); close > 0; close = Next(window, mark, close))
            {
                if (!char.IsWhiteSpace(window[close - 1]) && (close + 1 == window.Length || !char.IsLetterOrDigit(window[close + 1])))
                {
                    return true;
                }
            }

            return false;
        }

        if (!char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after))
        {
            var start = Math.Max(0, at - LookAhead);
            var window = line[start..at];
            for (var open = window.LastIndexOf(mark); open >= 0; open = window[..open].LastIndexOf(mark))
            {
                if ((open == 0 || !char.IsLetterOrDigit(window[open - 1])) && open + 1 < window.Length && !char.IsWhiteSpace(window[open + 1]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> window, char mark, int after)
    {
        var next = window[(after + 1)..].IndexOf(mark);
        return next < 0 ? -1 : after + 1 + next;
    }

    private static (int Start, int Count, int Length)? Link(ReadOnlySpan<char> rest)
    {
        var window = rest[..Math.Min(rest.Length, LookAhead)];
        var middle = window.IndexOf("](");
        if (middle < 0 || window[1..middle].Contains('['))
        {
            return null;
        }

        var close = window[middle..].IndexOf(')');
        return close < 0 ? null : (1, middle - 1, middle + close + 1);
    }

    /// <summary>Length of a known tag, or 0: then the bracket is text.</summary>
    private int Tag(ReadOnlySpan<char> rest)
    {
        var close = rest[..Math.Min(rest.Length, LookAhead)].IndexOf('>');
        if (close < 2)
        {
            return 0;
        }

        var inside = rest[1..close].Trim();
        var closing = inside.StartsWith('/');
        inside = inside.Trim('/');
        var end = inside.IndexOfAny(' ', '\t');
        Span<char> name = stackalloc char[10];
        var written = (end < 0 ? inside : inside[..end]).ToLowerInvariant(name);
        if (written < 0)
        {
            return 0;
        }

        switch (name[..written])
        {
            case "b" or "strong" or "th":
                Toggle(!closing);
                break;
            case "li":
                Break();
                _listItem = !closing;
                break;
            case "p" or "div" or "br" or "ul" or "ol" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "tr" or "td":
                Break();
                break;
            case "i" or "em" or "u" or "s" or "sup" or "sub" or "span" or "font" or "small" or "a" or "mark" or "table" or "tbody" or "thead":
                break;
            default:
                return 0;
        }

        return close + 1;
    }

    private void Toggle(bool strong)
    {
        // Bold set against bold, or apart by more than one space, was two lines in the original.
        if (strong && !_strong && _visible > 0 && _visible == _visibleStrong && _gap != 1)
        {
            Break();
        }

        _strong = strong;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                _gap++;
            }
            else
            {
                _gap = 0;
                _visible++;
                _visibleStrong += _strong ? 1 : 0;
            }
        }

        _text.Append(text);
    }

    private void Break()
    {
        if (_visible > 0)
        {
            var text = _text.ToString();
            if (text.Contains('&'))
            {
                text = WebUtility.HtmlDecode(text).Replace("\0", "", StringComparison.Ordinal);
            }

            text = WhiteSpace.Collapse(text);
            if (text.Length > 0)
            {
                _segments.Add(new(text, _visible == _visibleStrong, _listItem));
            }
        }

        _text.Clear();
        _visible = _visibleStrong = _gap = 0;
    }
}
