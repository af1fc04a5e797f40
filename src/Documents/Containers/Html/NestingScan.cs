using System.Collections.Frozen;
using AngleSharp.Dom;

namespace MunicipalBenchmark.Documents.Containers.Html;

/// <summary>How deep elements are nested, found without recursion and before a parser has to look through them again and again.</summary>
internal static class NestingScan
{
    // Their ends may be left out, or they have none.
    private static readonly FrozenSet<string> Unclosed = FrozenSet.ToFrozenSet(
        [
            "p", "li", "td", "th", "tr", "dt", "dd", "option", "tbody", "thead", "tfoot", "colgroup", "area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "param", "source", "track", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Often left open on pages made by hand, and then each opens inside the other.
    private static readonly FrozenSet<string> Loose = FrozenSet.ToFrozenSet(["b", "i", "font"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether tags open deeper than a limit; those that set letters may be left open four times as often.</summary>
    public static bool IsDeeper(string text, int limit)
    {
        var names = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var loose = Loose.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, letters) = (0, 0);
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var closing = at + 1 < text.Length && text[at + 1] == '/';
            var name = text.AsSpan(at + (closing ? 2 : 1));
            var length = 0;
            while (length < name.Length && length < 20 && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            if (length == 0 || names.Contains(name[..length]))
            {
                continue;
            }

            ref var count = ref loose.Contains(name[..length]) ? ref letters : ref depth;
            count = closing ? Math.Max(0, count - 1) : count + 1;
            if (depth > limit || letters > 4 * limit)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Depth of the deepest element of a page.</summary>
    public static int Depth(INode root)
    {
        var deepest = 0;
        var open = new Stack<(INode Node, int Depth)>([(root, 0)]);
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
            {
                if (child.HasChildNodes)
                {
                    open.Push((child, next.Depth + 1));
                }
                else
                {
                    deepest = Math.Max(deepest, next.Depth + 1);
                }
            }
        }

        return deepest;
    }
}
