using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Narrative;

/// <summary>What converters and page layouts do to a text, at random places.</summary>
internal static class Breakage
{
    public static readonly string[] All = ["bold", "escapes", "split", "furniture", "hyphens", "heading", "narrow", "wide", "accents", "apostrophes", "glyphs"];

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
                // Often enough for a head to repeat on three pages: on two it cannot be told from a title that stands twice.
                var page = 1;
                for (var at = lines.Count - 1; at > 0; at--)
                {
                    if (lines[at].Length == 0 && random.Next(3) == 0)
                    {
                        lines.InsertRange(at, ["", $"Pagina {page++}", "Piano strategico - bozza", ""]);
                    }
                }

                break;
            case "hyphens":
                Hyphenate(lines, random);
                break;
            case "heading":
                SplitHeadings(lines, random);
                break;
            case "narrow":
                return Rewrap(lines, 54);
            case "wide":
                return Rewrap(lines, 400);
            case "accents":
                Each(lines, random, static (line, _) => line.Replace("à ", "a' ", StringComparison.Ordinal).Replace("è ", "e' ", StringComparison.Ordinal));
                break;
            case "apostrophes":
                return text.Replace('\'', random.Next(2) == 0 ? '’' : 'ʼ');
            case "glyphs":
                Each(lines, random, static (line, _) => line.Replace("fi", "\uFB01", StringComparison.Ordinal).Replace(' ', '\u00A0'));
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

    /// <summary>A heading over two lines, cut before a word in lower case.</summary>
    private static void SplitHeadings(List<string> lines, Random random)
    {
        for (var at = lines.Count - 1; at > 0; at--)
        {
            var isHeading = lines[at].Length is > 30 and < 80 && lines[at - 1].Length == 0 && !lines[at].StartsWith('#') && !lines[at].StartsWith('-') && char.IsLetterOrDigit(lines[at][^1]);
            var cut = isHeading ? lines[at].IndexOf(' ', lines[at].Length / 2) : -1;
            if (cut > 0 && cut + 1 < lines[at].Length && char.IsLower(lines[at][cut + 1]) && random.Next(2) == 0)
            {
                lines.Insert(at + 1, lines[at][(cut + 1)..]);
                lines[at] = lines[at][..cut];
            }
        }
    }

    /// <summary>Wraps each paragraph and item anew.</summary>
    private static string Rewrap(List<string> lines, int width)
    {
        var text = new StringBuilder();
        var column = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at].Trim();
            var isOwn = line.Length == 0 || line[0] is '#' or '|' or '-' or '•' or '>' || at == 0 || lines[at - 1].Length < 70 || lines[at - 1].TrimEnd()[^1] is '.' or ':' or ';' || lines[at - 1].TrimStart().StartsWith('#') || lines[at - 1].TrimStart().StartsWith('|');
            text.Append(isOwn ? "\n" : "");
            column = isOwn ? 0 : column;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (column > 0 && column + word.Length >= width && line[0] is not ('#' or '|'))
                {
                    text.Append('\n');
                    column = 0;
                }

                text.Append(column > 0 ? " " : "").Append(word);
                column += word.Length + 1;
            }
        }

        return text.ToString();
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
            if (at + 1 < lines.Count && lines[at + 1].Length > 0 && char.IsLetter(lines[at + 1].TrimStart()[0]))
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
