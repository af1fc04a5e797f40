using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Layouts;

/// <summary>Breakages as converters and sites make them, at places drawn by a seeded generator.</summary>
internal static class Damage
{
    public static IReadOnlyList<string> Kinds { get; } = ["lost accents", "replacement marks", "split letters", "site furniture", "page numbers", "hyphenated ends", "running heads in tables", "glued labels"];

    public static string Do(string kind, string text, int seed)
    {
        var random = new Random(seed);
        return kind switch
        {
            "lost accents" => Each(text, character => character > '\u007F' && char.IsLetter(character) && random.Next(3) > 0 ? '?' : character),
            "replacement marks" => Each(text, character => character > '\u007F' && char.IsLetter(character) && random.Next(3) > 0 ? '\uFFFD' : character),
            "split letters" => Lines(text, line => IsHead(line) ? Split(line, random) : line),
            "site furniture" => Between(text, random, page => $"Page {page}: PEG 2009 Comune di Altrove 99.01\n\nPagina creata da Redazione il 3/4/2011"),
            "page numbers" => Between(text, random, static page => page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            "hyphenated ends" => Lines(text, line => Hyphenate(line, random)),
            "running heads in tables" => Heads(text),
            "glued labels" => Lines(text, static line => line.Replace(": ", ":", StringComparison.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such damage."),
        };
    }

    private static string Each(string text, Func<char, char> change)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            builder.Append(change(character));
        }

        return builder.ToString();
    }

    private static string Lines(string text, Func<string, string> change) => string.Join('\n', text.Split('\n').Select(change));

    private static bool IsHead(string line) => (line.Length > 8 && line.Any(char.IsLetter) && !line.Any(char.IsLower) && line[0] != '#') || (line.StartsWith('|') && line.Contains("Impegni", StringComparison.Ordinal));

    /// <summary>Parts the first letter of one long word in capitals, or of one head.</summary>
    private static string Split(string line, Random random)
    {
        var starts = Enumerable.Range(0, line.Length - 5)
            .Where(at => char.IsUpper(line[at]) && (at == 0 || !char.IsLetter(line[at - 1])) && Enumerable.Range(1, 4).All(next => char.IsLetter(line[at + next])) && line[at + 1] is not '.')
            .ToList();
        return starts.Count == 0 ? line : line.Insert(starts[random.Next(starts.Count)] + 1, " ");
    }

    private static string Between(string text, Random random, Func<int, string> page)
    {
        var paragraphs = text.Split("\n\n");
        var builder = new StringBuilder();
        var number = 3;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            builder.Append(paragraphs[i]).Append("\n\n");
            // Pages are counted in documents of several.
            var left = paragraphs.Length - 1 - i;
            if (i > 2 && left > 0 && (random.Next(4) == 0 || number - 3 + left <= 3))
            {
                builder.Append(page(number++)).Append("\n\n");
            }
        }

        return builder.ToString();
    }

    /// <summary>Breaks a long line of prose inside a word, as a narrow column would.</summary>
    private static string Hyphenate(string line, Random random)
    {
        if (line.Length < 60 || line[0] is '|' or '#' or '*' || char.IsAsciiDigit(line[^1]) || line.Contains('€', StringComparison.Ordinal))
        {
            return line;
        }

        var places = Enumerable.Range(35, line.Length - 42).Where(at => Enumerable.Range(at - 3, 6).All(near => char.IsLower(line[near]))).ToList();
        return places.Count == 0 ? line : line.Insert(places[random.Next(places.Count)], "-\n");
    }

    private static string Heads(string text)
    {
        var lines = text.Split('\n').ToList();
        for (var i = lines.Count - 1; i > 2; i--)
        {
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|') && !lines[i - 1].Contains("---", StringComparison.Ordinal) && !lines[i].Contains("---", StringComparison.Ordinal))
            {
                var width = lines[i].Count(static character => character == '|') - 1;
                lines.Insert(i, $"| Comune di Prova - PEG e DUP |{string.Concat(Enumerable.Repeat(" |", width - 1))}");
            }
        }

        // A head is on every page, so at least three times.
        for (var page = 0; page < 3; page++)
        {
            lines.Add("");
            lines.Add("Comune di Prova - PEG e DUP");
        }

        return string.Join('\n', lines);
    }
}
