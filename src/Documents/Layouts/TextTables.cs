using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Rebuilds tables of amounts from lines of text: a line of heads or years, then lines that end in as many amounts.</summary>
internal static class TextTables
{
    private const int LongestLine = 400;
    private const int FewestListed = 3;
    private const int LongestName = 60;

    /// <summary>The head of amounts of which nothing says what they measure.</summary>
    public const string Unnamed = "Importo";

    /// <summary>The head given to a list of missions.</summary>
    public const string ListHead = "Missione";

    /// <summary>How many amounts the line ends in; a bare number at the end of words is none.</summary>
    public static int AmountCount(string line)
    {
        var (name, amounts) = Amounts(line);
        return name is null ? 0 : amounts.Count == 1 && !amounts[0].Contains(',') && !amounts[0].Contains('.') ? 0 : amounts.Count;
    }

    public static void Rebuild(List<Block> lines)
    {
        var (kept, tried) = (0, 0);
        for (var i = 0; i < lines.Count; kept++)
        {
            var above = kept > 0 ? lines[kept - 1] : null;
            var (block, end) = lines[i] is TextBlock { Text.Length: <= LongestLine } head ? Block(lines, i, head, above, ref tried) : (lines[i], i + 1);
            (lines[kept], i) = (block, end);
        }

        lines.RemoveRange(kept, lines.Count - kept);
    }

    /// <summary>The table that begins with a line, or the line itself, and where the next block begins.</summary>
    private static (Block Block, int End) Block(List<Block> lines, int index, TextBlock head, Block? above, ref int tried) =>
        (Years(head.Text) ?? Heads(head.Text)) is { } columns ? Under(lines, index, head, columns) : index < tried ? (head, index + 1) : Listed(lines, index, above, ref tried);

    /// <summary>Name and amounts of a line; null where it ends in no amount.</summary>
    private static (string? Name, List<string> Amounts) Amounts(string line)
    {
        if (line.Length > LongestLine || line.Length == 0 || !(char.IsAsciiDigit(line[^1]) || line[^1] == '-'))
        {
            return (null, []);
        }

        var match = CodeShapes.Amounts.Match(line);
        return match.Success
            ? (match.Groups["name"].Value.Trim().TrimEnd('€').Trim(), [.. match.Groups["amounts"].Value.Split([' ', '€'], StringSplitOptions.RemoveEmptyEntries)])
            : (null, []);
    }

    private static List<string>? Years(string line)
    {
        var match = CodeShapes.Years.Match(line);
        if (!match.Success)
        {
            return null;
        }

        var years = string.Concat(match.Groups["years"].Value.Where(char.IsAsciiDigit));
        var columns = new List<string> { match.Groups["head"].Value.Trim() };
        for (var at = 0; at + 4 <= years.Length; at += 4)
        {
            columns.Add(years.Substring(at, 4));
        }

        // Years of a period in a title rise by one as well, but a title has no amounts under it: then nothing is rebuilt.
        for (var i = 2; i < columns.Count; i++)
        {
            if (int.Parse(columns[i], CultureInfo.InvariantCulture) != int.Parse(columns[i - 1], CultureInfo.InvariantCulture) + 1)
            {
                return null;
            }
        }

        return columns;
    }

    private static List<string>? Heads(string line)
    {
        var columns = new List<string>();
        var at = 0;
        var named = 0;
        while (at < line.Length)
        {
            var found = -1;
            var wordStart = at == 0 || !char.IsLetter(line[at - 1]);
            foreach (var words in wordStart ? AmountHeads.Of(line[at]) : [])
            {
                if (LooseWords.Match(line, at, words) is var end and > 0)
                {
                    found = end;
                    break;
                }
            }

            if (found < 0 && columns.Count == 0 && at >= LongestName)
            {
                return null;
            }

            if (found > 0)
            {
                if (columns.Count == 0)
                {
                    columns.Add(line[..at].Trim(" |·-".ToCharArray()));
                    named = at;
                }

                columns.Add(line[at..found].Trim());
                at = found;
            }
            else if (columns.Count > 0 && !char.IsWhiteSpace(line[at]) && line[at] is not ('|' or '·' or '-' or '(' or ')'))
            {
                return null;
            }
            else
            {
                at++;
            }
        }

        return columns.Count > 2 && named < LongestName ? columns : null;
    }

    private static (Block Block, int End) Under(List<Block> lines, int index, TextBlock head, List<string> columns)
    {
        var rows = new List<TableRow> { Row(head.Line, columns) };
        var end = index + 1;
        while (end < lines.Count && lines[end] is TextBlock line && Years(line.Text) is null && Amounts(line.FullText) is ({ } name, { Count: > 0 } amounts) && amounts.Count < 2 * columns.Count)
        {
            // A bare number in front is the last word of the name, as in 'Totale missione 12'.
            var named = amounts.Count >= columns.Count && !amounts[0].Contains(',') && !amounts[0].Contains('.') ? 1 : 0;
            rows.Add(Row(line.Line, [named == 0 ? name : $"{name} {amounts[0]}", .. amounts.Skip(named)]));
            end++;
        }

        return rows.Count > 1 ? (new TableBlock(head.Line, [.. rows]), end) : (head, index + 1);
    }

    /// <summary>A list of missions, each with one amount, that a total closes.</summary>
    private static (Block Block, int End) Listed(List<Block> lines, int index, Block? before, ref int tried)
    {
        var rows = new List<TableRow>();
        var end = index;
        var closed = false;
        var missions = 0;
        while (!closed && end < lines.Count && lines[end] is TextBlock line && Amounts(line.FullText) is ({ Length: > 0 } name, { Count: 1 } amounts) && PeriodHead.Year(amounts[0]) is null)
        {
            rows.Add(Row(line.Line, [name, amounts[0]]));
            closed = IsTotal(name);
            missions += Words.Match(name, 0, "missione") > 0 ? 1 : 0;
            end++;
        }

        if (rows.Count < FewestListed || missions == 0)
        {
            // No part of these lines is a list, either.
            tried = end;
            return (lines[index], index + 1);
        }

        var caption = before is TextBlock { Text.Length: <= LongestLine } above ? above.Text : "";
        var head = AmountHeads.Captions.FirstOrDefault(pair => Words.Contains(caption, pair.Words)).Head ?? Unnamed;
        rows.Insert(0, Row(rows[0].Line, [ListHead, head]));
        return (new TableBlock(rows[0].Line, [.. rows]), end);
    }

    /// <summary>Whether a row's name says total.</summary>
    internal static bool IsTotal(string name) => AmountHeads.Totals.Any(words => LooseWords.Match(name, 0, words) > 0);

    private static TableRow Row(int line, IEnumerable<string> cells) => new(line, [.. cells.Select(static cell => new Cell(cell, false))]);
}
