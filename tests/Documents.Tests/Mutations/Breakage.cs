using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Mutations;

/// <summary>What conversions do to a document, done on purpose. Each takes lines and breaks a share of the places where it can.</summary>
internal static class Breakage
{
    private const string Marks = "\t•";

    public static IReadOnlyDictionary<string, Func<string[], Random, IEnumerable<string>>> All { get; } = new Dictionary<string, Func<string[], Random, IEnumerable<string>>>(StringComparer.Ordinal)
    {
        ["bold around lines"] = (lines, random) => lines.Select(line => LineBreakage.IsProse(line) || IsLabel(line) ? Pick(random, line, $"**{Plain(line)}**", $"<b>{Plain(line)}</b>", 0.2, IsLabel(line)) : line),
        ["html paragraphs"] = static (lines, random) => lines.Select(line => LineBreakage.IsProse(line) && random.NextDouble() < 0.3 ? $"<p>{line}</p>" : line),
        ["underscores without escape"] = LineBreakage.All["underscores without escape"],
        ["tables cut with repeated heads"] = CutTables,
        ["tables cut without heads"] = static (lines, random) => lines.SelectMany(line => line.StartsWith('\t') && random.NextDouble() < 0.1 ? new[] { "", line } : [line]),
        ["rows shifted one column"] = static (lines, random) => lines.Select(line => line.StartsWith('\t') && line.Contains(Marks, StringComparison.Ordinal) && random.NextDouble() < 0.2 ? $"{line[1..]}\t" : line),
        ["result cut over two rows"] = static (lines, random) => lines.SelectMany(line => Split(line, random)),
        ["lead on a row of its own"] = static (lines, random) => lines.SelectMany(line => Lead(line, random)),
        ["departments run together"] = RunTogether,
        ["prose flattened into the table"] = Flatten,
        ["indicators without a table"] = static (lines, random) => lines.SelectMany(line => line.StartsWith("N. ", StringComparison.Ordinal) && line.Split('\t') is [var label, { Length: > 2 } value] && random.NextDouble() < 0.3 ? new[] { "", label, "", value, "" } : [line]),
        ["headings inside texts"] = static (lines, random) => lines.SelectMany(line => LineBreakage.IsProse(line) && random.NextDouble() < 0.05 ? new[] { line, "", "#### Un titolo in mezzo al testo" } : [line]),
        ["dashes in codes"] = static (lines, random) => lines.Select(line => line.StartsWith("**Obiettivo", StringComparison.Ordinal) && random.NextDouble() < 0.5 ? line.Replace("\\_OP", random.Next(2) == 0 ? "-OP" : " – OP", StringComparison.Ordinal) : line),
        ["codes without zeros"] = static (lines, random) => lines.Select(line => line.Contains("Obiettivo", StringComparison.Ordinal) && random.NextDouble() < 0.5 ? line.Replace(".0", ".", StringComparison.Ordinal) : line),
        ["lost accents"] = static (lines, random) => lines.Select(line => random.NextDouble() < 0.2 ? Unaccented(line) : line),
        ["amounts with currency"] = static (lines, random) => lines.Select(line => line.Contains("%\t", StringComparison.Ordinal) ? string.Join('\t', line.Split('\t').Select(cell => cell.EndsWith(",00", StringComparison.Ordinal) || random.NextDouble() > 0.3 || cell.Length == 0 || !char.IsAsciiDigit(cell[0]) || cell.Contains('%') || !cell.Contains(',') || cell.Contains('-') ? cell : $"€ {cell}")) : line),
        ["page numbers and running heads"] = Pages,
        ["hard spaces"] = LineBreakage.All["hard spaces"],
        ["lines wrapped"] = static (lines, _) => lines.SelectMany(line => LineBreakage.IsProse(line) && line.Length > 200 ? Wrap(line, hyphens: false) : [line]),
        ["lines wrapped with hyphens"] = static (lines, _) => lines.SelectMany(line => LineBreakage.IsProse(line) && line.Length > 200 ? Wrap(line, hyphens: true) : [line]),
        ["labels in capitals"] = static (lines, random) => lines.Select(line => IsLabel(line) && random.NextDouble() < 0.5 ? line.Replace("Stato di attuazione", "STATO DI ATTUAZIONE", StringComparison.Ordinal).Replace("Descrizione dell'obiettivo", "DESCRIZIONE DELL’OBIETTIVO", StringComparison.Ordinal) : line),
        ["pipes for tabs"] = LineBreakage.All["pipes for tabs"],
    };

    private static bool IsLabel(string line) => line.StartsWith("**", StringComparison.Ordinal) && line.Length < 120 && !line.Contains('\t');

    private static string Plain(string line) => line.Trim().Trim('*');

    private static string Pick(Random random, string line, string first, string second, double share, bool label) =>
        random.NextDouble() > share ? line : label ? (random.Next(2) == 0 ? first : second) : line;

    private static IEnumerable<string> CutTables(string[] lines, Random random)
    {
        string? head = null;
        foreach (var line in lines)
        {
            head = !line.Contains('\t') ? null : line.Contains("2020</b>\t", StringComparison.Ordinal) || line.Contains("\t2020\t", StringComparison.Ordinal) || line.Contains("Assestato", StringComparison.Ordinal) ? line : head;
            if (head is not null && head != line && line.StartsWith('\t') && !line.Contains("Capofila", StringComparison.Ordinal) && random.NextDouble() < 0.15)
            {
                yield return "";
                yield return head;
            }

            yield return line;
        }
    }

    private static IEnumerable<string> Split(string line, Random random)
    {
        if (!line.StartsWith("N. ", StringComparison.Ordinal) || line.Split('\t') is not [var label, { Length: > 30 } value] || random.NextDouble() > 0.5)
        {
            return [line];
        }

        var space = value.IndexOf(' ', value.Length / 2);
        return space < 0 ? [line] : [$"{label}\t{value[..space]}", $"\t{value[(space + 1)..]}"];
    }

    private static IEnumerable<string> Lead(string line, Random random)
    {
        const string lead = "\tCapofila ";
        return line.StartsWith(lead, StringComparison.Ordinal) && line.EndsWith("\t•\t•\t•", StringComparison.Ordinal) && random.NextDouble() < 0.5
            ? ["\tCapofila\t•\t•\t•", $"\t{line[lead.Length..].Split('\t')[0]}\t\t\t"]
            : [line];
    }

    private static IEnumerable<string> RunTogether(string[] lines, Random random)
    {
        const string all = "\t•\t•\t•";
        for (var index = 0; index < lines.Length; index++)
        {
            if (index + 1 < lines.Length && lines[index].StartsWith('\t') && lines[index].EndsWith(all, StringComparison.Ordinal) && lines[index + 1].StartsWith('\t') && lines[index + 1].EndsWith(all, StringComparison.Ordinal)
                && lines[index].Split('\t').Length == 5 && !lines[index + 1].Contains("Capofila", StringComparison.Ordinal) && random.NextDouble() < 0.05)
            {
                yield return $"{lines[index][..^all.Length]} {lines[index + 1].TrimStart('\t')}";
                index++;
            }
            else
            {
                yield return lines[index];
            }
        }
    }

    /// <summary>The texts behind a department's row become rows of its table.</summary>
    private static IEnumerable<string> Flatten(string[] lines, Random random)
    {
        var inside = false;
        foreach (var line in lines)
        {
            if (line.Contains(Marks, StringComparison.Ordinal))
            {
                inside = random.NextDouble() < 0.3;
                yield return line;
            }
            else if (inside && (LineBreakage.IsProse(line) || line.Contains("Stato di attuazione", StringComparison.Ordinal)) && !line.Contains('\t'))
            {
                yield return $"{line}\t\t\t\t";
            }
            else
            {
                inside &= line.Length == 0;
                if (!inside || line.Length > 0)
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<string> Pages(string[] lines, Random random)
    {
        var page = 0;
        foreach (var line in lines)
        {
            yield return line;
            if (line.Length == 0 && random.NextDouble() < 0.05)
            {
                yield return "Comune di Prova – Documento unico di programmazione";
                yield return "";
                yield return $"pag. {++page} di 180";
                yield return "";
            }
        }
    }

    private static IEnumerable<string> Wrap(string line, bool hyphens)
    {
        var rest = line;
        while (rest.Length > 90)
        {
            var space = rest.LastIndexOf(' ', 90);
            if (hyphens && rest.Length > 110 && char.IsLetter(rest[88]) && char.IsLetter(rest[89]) && char.IsLower(rest[90]) && char.IsLetter(rest[91]) && char.IsLower(rest[89]))
            {
                yield return $"{rest[..90]}-";
                rest = rest[90..];
                continue;
            }

            if (space <= 0)
            {
                break;
            }

            yield return rest[..space];
            rest = rest[(space + 1)..];
        }

        yield return rest;
    }

    private static string Unaccented(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            text.Append(character switch { 'à' or 'è' or 'é' or 'ì' or 'ò' or 'ù' => "", 'À' or 'È' or 'Ù' => "", _ => character.ToString() });
        }

        return text.ToString();
    }
}
