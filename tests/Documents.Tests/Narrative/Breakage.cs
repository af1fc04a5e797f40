namespace MunicipalBenchmark.Documents.Tests.Narrative;

/// <summary>What converters and page layouts do to a text, at random places.</summary>
internal static class Breakage
{
    public static readonly string[] All = ["bold", "escapes", "split", "furniture", "hyphens", "heading"];

    /// <summary>Breaks a text.</summary>
    public static string Break(string kind, string text, Random random)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        switch (kind)
        {
            case "bold":
                Each(lines, random, static (line, chance) => Words(line) > 3 && !line.StartsWith('#') && !line.StartsWith('|') ? Bold(line, chance) : line);
                break;
            case "escapes":
                Each(lines, random, static (line, _) => line.StartsWith('|') ? line : line.Replace("(", "\\(", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal));
                break;
            case "split":
                Insert(lines, random, static (before, after) => before.Length > 60 && after.Length > 0 && char.IsLower(after[0]), "");
                break;
            case "furniture":
                var page = 1;
                for (var at = lines.Count - 1; at > 0; at--)
                {
                    if (lines[at].Length == 0 && random.Next(6) == 0)
                    {
                        lines.InsertRange(at, ["", $"Pagina {page++}", "Piano strategico - bozza", ""]);
                    }
                }

                break;
            case "hyphens":
                Hyphenate(lines, random);
                break;
            case "heading":
                Each(lines, random, static (line, chance) => line.StartsWith('#') && chance.Next(2) == 0 ? $"{line}  " : line);
                break;
        }

        return string.Join('\n', lines);
    }

    private static int Words(string line) => line.AsSpan().Count(' ') + 1;

    private static string Bold(string line, Random random)
    {
        var words = line.Split(' ');
        var at = random.Next(1, words.Length);
        words[at] = words[at].Length > 3 && words[at].All(char.IsLetter) ? $"**{words[at]}**" : words[at];
        return string.Join(' ', words);
    }

    private static void Each(List<string> lines, Random random, Func<string, Random, string> change)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            lines[at] = random.Next(3) == 0 ? change(lines[at], random) : lines[at];
        }
    }

    private static void Insert(List<string> lines, Random random, Func<string, string, bool> where, string line)
    {
        for (var at = lines.Count - 1; at > 0; at--)
        {
            if (where(lines[at - 1], lines[at]) && random.Next(2) == 0)
            {
                lines.Insert(at, line);
            }
        }
    }

    private static void Hyphenate(List<string> lines, Random random)
    {
        for (var at = lines.Count - 1; at >= 0; at--)
        {
            var words = lines[at].Split(' ');
            var last = words[^1];
            if (lines[at].Length < 80 || lines[at].StartsWith('|') || last.Length < 8 || !last.All(char.IsLower) || random.Next(2) == 0)
            {
                continue;
            }

            lines[at] = string.Concat(lines[at].AsSpan(0, lines[at].Length - 4), "-");
            if (at + 1 < lines.Count && lines[at + 1].Length > 0)
            {
                lines[at + 1] = $"{last[^4..]} {lines[at + 1]}";
            }
            else
            {
                lines.Insert(at + 1, last[^4..]);
            }
        }
    }
}
