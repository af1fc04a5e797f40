using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Documents.Tests.Mutations;

/// <summary>What conversions do to a document of any family. Each takes lines and breaks a share of the places where it can.</summary>
internal static partial class LineBreakage
{
    private const int LongLine = 160;
    private const int Width = 90;

    public static IReadOnlyDictionary<string, Func<string[], Random, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<string[], Random, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["bold around paragraphs"] = static (lines, random) => lines.Select((line, index) => IsProse(line) && IsAlone(lines, index) && random.NextDouble() < 0.3 ? $"**{line}**" : line),
        ["html paragraphs"] = static (lines, random) => lines.Select((line, index) => IsProse(line) && IsAlone(lines, index) && random.NextDouble() < 0.4 ? $"<p>{line}</p>" : line),
        ["html lists"] = static (lines, random) => lines.Select(line => line.StartsWith("- ", StringComparison.Ordinal) && random.NextDouble() < 0.5 ? $"<ul><li>{line[2..]}</li></ul>" : line),
        ["bold as html"] = static (lines, random) => lines.Select(line => Bold().IsMatch(line) && random.NextDouble() < 0.5 ? Bold().Replace(line, "<b>${text}</b>") : line),
        ["underscores without escape"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.5 ? line.Replace("\\_", "_", StringComparison.Ordinal) : line),
        ["tables cut without heads"] = static (lines, random) => CutTables(lines, random, withHead: false),
        ["tables cut with repeated heads"] = static (lines, random) => CutTables(lines, random, withHead: true),
        ["cells cut over two rows"] = static (lines, random) => lines.SelectMany((line, index) => IsRow(line) && index > 0 && IsRow(lines[index - 1]) && random.NextDouble() < 0.3 ? CutCell(line) : [line]),
        ["rows shifted one column"] = static (lines, random) => lines.Select((line, index) => IsRow(line) && index > 0 && (IsRow(lines[index - 1]) || IsRule(lines[index - 1])) && random.NextDouble() < 0.2 ? line.StartsWith('|') ? $"| {line}" : $"\t{line}" : line),
        ["codes without zeros"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.5 ? WithoutZeros(line) : line),
        ["page numbers and running heads"] = Pages,
        ["hard spaces"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.3 ? line.Replace(' ', '\u00A0') : line),
        ["double spaces"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.3 ? line.TrimEnd().Replace(" ", "  ", StringComparison.Ordinal) : line),
        ["lines wrapped"] = static (lines, _) => lines.SelectMany(line => IsProse(line) && line.Length > LongLine ? Wrap(line, hyphens: false) : [line]),
        ["lines wrapped with hyphens"] = static (lines, _) => lines.SelectMany(line => IsProse(line) && line.Length > LongLine ? Wrap(line, hyphens: true) : [line]),
        ["lost accents"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.3 ? Accent().Replace(line, "") : line),
        ["long dashes"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.5 ? line.Replace(" - ", " – ", StringComparison.Ordinal) : line),
        ["amounts with currency"] = static (lines, random) => lines.Select(line => IsRow(line) && random.NextDouble() < 0.5 ? Amount().Replace(line, "€ $0") : line),
        ["tabs for pipes"] = static (lines, _) => lines.Where(static line => !IsRule(line)).Select(static line => line.StartsWith('|') ? string.Join('\t', Cells(line)) : line),
        ["pipes for tabs"] = static (lines, _) => lines.Select(static line => line.Contains('\t') ? $"| {line.Replace("|", "\\|", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal)} |" : line),
        ["lines ending in two spaces"] = static (lines, random) => lines.Select(line => line.Length > 0 && !IsRow(line) && random.NextDouble() < 0.5 ? $"{line}  " : line),
        ["windows line ends"] = static (lines, _) => lines.Select(static line => $"{line}\r"),
    };

    /// <summary>A text without the leading zeros of its codes' parts.</summary>
    public static string WithoutZeros(string text) => Zero().Replace(text, "");

    /// <summary>Whether a line is a sentence or more, and no row, label or heading.</summary>
    public static bool IsProse(string line) => line.Length > 60 && char.IsLetter(line[0]) && !line.Contains('\t') && !line.Contains('<') && line.EndsWith('.');

    private static bool IsAlone(string[] lines, int index) => (index == 0 || lines[index - 1].Length == 0) && (index + 1 == lines.Length || lines[index + 1].Length == 0);

    private static bool IsRow(string line) => (line.StartsWith('|') || line.Contains('\t')) && !IsRule(line);

    private static bool IsRule(string line) => line.StartsWith('|') && line.Contains("---", StringComparison.Ordinal) && !line.Any(char.IsLetterOrDigit);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(static cell => cell.Trim())];

    /// <summary>A table goes on behind an empty line, with its first row again or without; never directly behind that one.</summary>
    private static IEnumerable<string> CutTables(string[] lines, Random random, bool withHead)
    {
        var start = -1;
        for (var index = 0; index < lines.Length; index++)
        {
            start = !IsRow(lines[index]) && !IsRule(lines[index]) ? -1 : start < 0 ? index : start;
            var ruled = start >= 0 && start + 1 < lines.Length && IsRule(lines[start + 1]);
            if (start >= 0 && index > start + (ruled ? 2 : 1) && random.NextDouble() < 0.25)
            {
                yield return "";
                if (withHead)
                {
                    yield return lines[start];
                    if (ruled)
                    {
                        yield return lines[start + 1];
                    }
                }
            }

            yield return lines[index];
        }
    }

    /// <summary>The longest text of a row goes on in a row of its own.</summary>
    private static string[] CutCell(string line)
    {
        var piped = line.StartsWith('|');
        var cells = piped ? Cells(line) : line.Split('\t');
        var cut = Array.IndexOf(cells, cells.MaxBy(static cell => cell.Length));
        var space = cells[cut].Length > 30 && !cells[cut].Contains('<') && !cells[cut].Contains('*') ? cells[cut].IndexOf(' ', cells[cut].Length / 2) : -1;
        if (space < 0 || char.IsUpper(cells[cut][space + 1]) || cells.Length < 2)
        {
            return [line];
        }

        return [Row([.. cells.Select((cell, column) => column == cut ? cell[..space] : cell)]), Row([.. cells.Select((cell, column) => column == cut ? cell[(space + 1)..] : "")])];

        string Row(string[] row) => piped ? $"| {string.Join(" | ", row)} |" : string.Join('\t', row);
    }

    private static IEnumerable<string> Pages(string[] lines, Random random)
    {
        var (page, since) = (0, 0);
        foreach (var line in lines)
        {
            yield return line;
            since++;
            if (line.Length == 0 && (random.NextDouble() < 0.1 || since > 12))
            {
                since = 0;
                yield return "Comune di Prova – Servizio programmazione";
                yield return "";
                yield return $"pag. {++page} di 180";
                yield return "";
            }
        }
    }

    private static IEnumerable<string> Wrap(string line, bool hyphens)
    {
        var rest = line;
        while (rest.Length > Width)
        {
            if (hyphens && rest.Length > Width + 20 && Enumerable.Range(Width - 3, 6).All(at => char.IsLower(rest[at])))
            {
                yield return $"{rest[..Width]}-";
                rest = rest[Width..];
                continue;
            }

            var space = rest.LastIndexOf(' ', Width);
            if (space <= 0)
            {
                break;
            }

            yield return rest[..space];
            rest = rest[(space + 1)..];
        }

        yield return rest;
    }

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<=\b[0-9]{1,2}\.)0(?=[0-9]\b(?![,/.][0-9]{3,}))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zero();

    [GeneratedRegex("[àèéìòùÀÈÉÌÒÙ]", RegexOptions.NonBacktracking)]
    private static partial Regex Accent();

    [GeneratedRegex(@"(?<!€ ?)\b[0-9]{1,3}(\.[0-9]{3})+,[0-9]{2}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
