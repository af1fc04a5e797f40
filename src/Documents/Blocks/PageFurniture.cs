using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Page numbers, the heads and feet beside them, and notes of the site that transcribed a document.</summary>
internal static class PageFurniture
{
    private const int LongestLine = 160;
    private const int Repeats = 3;

    /// <summary>Line numbers to drop.</summary>
    public static HashSet<int> Find(ImmutableArray<string> lines)
    {
        var pages = new List<int>();
        var numbers = new List<(int Index, int Value)>();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.Length is 0 or > LongestLine)
            {
                continue;
            }

            if (IsPageLine(line))
            {
                pages.Add(index);
            }
            else if (BareNumber(line) is { } value && Blank(lines, index - 1) && Blank(lines, index + 1))
            {
                numbers.Add((index, value));
            }
        }

        pages.AddRange(Ascending(numbers));
        var dropped = pages.Select(static index => index + 1).ToHashSet();
        DropHeads(lines, pages, dropped);
        TranscriptFurniture.Find(lines, dropped);
        return dropped;
    }

    /// <summary>Lone numbers are page numbers only when they count up through the document.</summary>
    private static IEnumerable<int> Ascending(List<(int Index, int Value)> numbers)
    {
        var rising = 0;
        for (var i = 1; i < numbers.Count; i++)
        {
            rising += numbers[i].Value > numbers[i - 1].Value && numbers[i].Value <= numbers[i - 1].Value + 5 ? 1 : 0;
        }

        return numbers.Count >= Repeats && rising * 5 >= (numbers.Count - 1) * 4 ? numbers.Select(static number => number.Index) : [];
    }

    private static void DropHeads(ImmutableArray<string> lines, List<int> pages, HashSet<int> dropped)
    {
        var beside = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            foreach (var step in (ReadOnlySpan<int>)[-1, 1])
            {
                var index = page + step;
                while (Blank(lines, index) && index >= 0 && index < lines.Length && Math.Abs(index - page) < 3)
                {
                    index += step;
                }

                if (!Blank(lines, index) && lines[index].Length <= LongestLine && !lines[index].Contains('\t'))
                {
                    var key = lines[index].Trim();
                    (beside.TryGetValue(key, out var found) ? found : beside[key] = []).Add(index + 1);
                }
            }
        }

        foreach (var (_, found) in beside)
        {
            // One line may stand beside two pages; it counts twice only where most pages have it.
            var lineCount = found.Distinct().Count();
            if ((lineCount >= Repeats && lineCount * 3 >= pages.Count) || (found.Count >= Repeats && lineCount * 2 > pages.Count))
            {
                dropped.UnionWith(found);
            }
        }
    }

    private static bool Blank(ImmutableArray<string> lines, int index) => index < 0 || index >= lines.Length || string.IsNullOrWhiteSpace(lines[index]);

    private static int? BareNumber(string line) =>
        int.TryParse(line.AsSpan().Trim(" -–—*_#\f"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 2000 ? value : null;

    private static bool IsPageLine(string line)
    {
        var text = line.AsSpan().Trim(" -–—*_#\f");
        if (text.StartsWith("pagina creata da", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var word in (ReadOnlySpan<string>)["pagina", "pag.", "pag", "page", "p."])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return IsCount(text[word.Length..].Trim());
            }
        }

        return false;
    }

    /// <summary><c>4</c>, <c>4 di 180</c>, <c>4/180</c>, <c>4:</c>.</summary>
    private static bool IsCount(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits == 0 || text.IsEmpty)
        {
            return false;
        }

        if (digits < 0)
        {
            return text.Length < 5;
        }

        var rest = text[digits..].Trim();
        if (rest.StartsWith(":", StringComparison.Ordinal))
        {
            return true;
        }

        rest = rest.StartsWith("di ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? rest[3..].Trim() : rest.Trim("/:. ");
        return rest.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
