using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Spending;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Tables of amounts: by measure in columns of any order, by year in columns, or a list of missions.</summary>
internal sealed class LayoutSpending(DiagnosticLog log)
{
    private static readonly NumberFormatInfo NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private readonly List<(SpendingReader Reader, int? Year, DateOnly? AsOf)> _tables = [];
    private readonly List<DraftSpending> _byYear = [];
    private readonly HashSet<string> _missions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DraftSpending>> _programmes = new(StringComparer.Ordinal);
    private int _lookedAt;
    private bool _filled;

    /// <summary>Whether anything was read.</summary>
    public bool IsEmpty
    {
        get
        {
            // Asked for each line: only the last table may still get rows.
            for (; !_filled && _lookedAt < _tables.Count; _lookedAt++)
            {
                _filled = _tables[_lookedAt].Reader.Rows.Count > 0;
                if (!_filled && _lookedAt == _tables.Count - 1)
                {
                    break;
                }
            }

            return _byYear.Count == 0 && !_filled;
        }
    }

    /// <summary>Whether the row heads a table of amounts.</summary>
    public static bool IsHead(TableRow head) => Measures(head) > 0 || Years(head).Length > 1 || (head.Cells.Length == 2 && head[0] == TextTables.ListHead);

    public ImmutableArray<DraftSpending> Build() =>
        [.. _tables.SelectMany(static table => table.Reader.Rows.Select(row => row.Build(table.AsOf, table.Year))).Concat(_byYear).OrderBy(static row => row.Line)];

    /// <summary>A table with a measure in each column.</summary>
    public void ByMeasure(TableBlock table, int? year, DateOnly? asOf, decimal scale)
    {
        var head = table.Rows[0];
        var names = NameColumns(head);
        if (scale != 1)
        {
            log.Info(DiagnosticCodes.ValueDoubtful, table.Line, head[head.Cells.Length - 1], string.Create(CultureInfo.InvariantCulture, $"The caption says that amounts are in units of {scale:N0} euro; they were multiplied."));
        }

        if (head.Cells.Length - names == 1)
        {
            List(table, year, asOf, scale);
            return;
        }

        var reader = new SpendingReader(log);
        reader.TryRow(Synthetic(head, "Missione", "Programma", names));
        _tables.Add((reader, year, asOf));
        foreach (var row in table.Rows.Skip(1))
        {
            Row(reader, row, names, head.Cells.Length - names, scale);
        }
    }

    /// <summary>A table with a year in each column, of what mission or programme the document said before or its rows say.</summary>
    public void ByYear(TableBlock table, string? mission, string? programme)
    {
        var years = Years(table.Rows[0]);
        var sums = new decimal[years.Length];
        var extras = years.Select(static _ => new SortedDictionary<string, decimal>(StringComparer.Ordinal)).ToArray();
        foreach (var row in table.Rows.Skip(1))
        {
            var name = row[0];
            var amounts = years.Select(year => ItalianNumber.Exact(Plain(row[year.Column]))).ToArray();
            if (amounts.All(static amount => amount is null))
            {
                log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            }
            else if (row.Cells.Length - 1 < years.Length || years.Any(year => !ValueCues.IsMissing(Plain(row[year.Column])) && ItalianNumber.Exact(Plain(row[year.Column])) is null))
            {
                OpenPairing(row, years.Length);
            }
            else if (Heading(name, mission) is { } heading)
            {
                Add(row.Line, heading.Code, heading.Title, years, amounts, null);
            }
            else if (TextTables.IsTotal(name))
            {
                Total(row, mission, programme, years, amounts, sums, extras);
            }
            else
            {
                for (var i = 0; i < years.Length; i++)
                {
                    // A dash is no amount, which is not zero.
                    if (amounts[i] is { } amount)
                    {
                        sums[i] += amount;
                        extras[i][Head(name)] = amount;
                    }
                }
            }
        }

        if (extras[0].Count > 0 && !table.Rows.Any(static row => TextTables.IsTotal(row[0])) && (programme ?? mission) is { } code)
        {
            Add(table.Line, code, null, years, [.. years.Select(static _ => (decimal?)null)], extras);
        }
    }

    /// <summary>A list of missions with one amount each; the head says of which measure it is, or the amount is kept under the head's words.</summary>
    private void List(TableBlock table, int? year, DateOnly? asOf, decimal scale)
    {
        var head = table.Rows[0][1];
        if (head == TextTables.Unnamed)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, table.Line, null, "Nothing says what the amounts of this list of missions measure; as it stands in a plan, they were taken as appropriated. Correct them if they are commitments or payments.");
        }

        var sum = 0m;
        foreach (var row in table.Rows.Skip(1))
        {
            var (mission, _) = Name(row, row[0]);
            if (ItalianNumber.Exact(Plain(row[1])) is not { } amount)
            {
                log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            }
            else if (TextTables.IsTotal(row[0]))
            {
                if (sum != amount)
                {
                    log.Warning(DiagnosticCodes.TotalDiffers, row.Line, row[0], string.Create(CultureInfo.InvariantCulture, $"'{row[0]}' states {amount}, but its rows add up to {sum} (difference {amount - sum}). Both are kept as written."));
                }
            }
            else if (SpendingCues.Number(mission, mission: true) is { } found)
            {
                sum += amount;
                Keep(Measured(new() { Mission = $"{found.Number:00}", Title = found.Title.Length == 0 ? null : found.Title, AsOf = asOf, Year = asOf is null ? year : null, Line = row.Line }, head, amount * scale));
            }
            else
            {
                sum += amount;
                log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            }
        }
    }

    private static DraftSpending Measured(DraftSpending row, string head, decimal amount) => head switch
    {
        "Impegni" => row with { Committed = amount },
        "Assestato" or "Previsioni definitive" or TextTables.Unnamed => row with { Appropriated = amount },
        "Pagamenti c/competenza" => row with { PaidCurrent = amount },
        _ => row with { Extras = ImmutableSortedDictionary<string, decimal>.Empty.WithComparers(StringComparer.Ordinal).Add(head, amount) },
    };

    /// <summary>Years in the cells of a row, with their columns.</summary>
    public static ImmutableArray<(int Column, int Year)> Years(TableRow head) => PeriodHead.Columns(head);

    /// <summary>How many heads are measures of spending.</summary>
    public static int Measures(TableRow head) => SpendingCues.IsRevenue(head) ? 0 : SpendingCues.Columns(Synthetic(head, "Missione", "Programma", NameColumns(head))).Count(static column => column.IsAmount);

    private void Row(SpendingReader reader, TableRow row, int names, int amounts, decimal scale)
    {
        var cells = row.Cells.Select(static cell => cell.Text).ToList();
        if (cells.Count > names + amounts || cells.Skip(names).Count(static cell => cell.Length > 0) is var filled && filled > 0 && filled < amounts && cells.Count < names + amounts)
        {
            OpenPairing(row, amounts);
            return;
        }

        var name = string.Join(' ', cells.Take(names).Where(static cell => cell.Length > 0));
        var (mission, programme) = Name(row, name);
        reader.TryRow(new(row.Line, [new(mission, false), new(programme, false), .. cells.Skip(names).Select(cell => new Cell(Scaled(Plain(cell), scale), false))]));
    }

    private (string Mission, string Programme) Name(TableRow row, string name)
    {
        if (TextTables.IsTotal(name))
        {
            return (name.StartsWith("totali", StringComparison.OrdinalIgnoreCase) ? $"Totale {name}" : name, "");
        }

        if (Heading(name, null) is { } heading)
        {
            return heading.Code.Length == 2
                ? ($"{heading.Code} {heading.Title}", "")
                : (heading.Code[..2], $"{heading.Code[3..]} {heading.Title}");
        }

        // A row may have lost its code; the title of a mission is the same in every municipality.
        if (BudgetTitles.Mission(name) is { } lost)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, row.Line, name, $"The row has no code; by its title it is mission {lost.Code}. Correct it if it is another.");
            return ($"{lost.Code} {name}", "");
        }

        return (name, "");
    }

    /// <summary>Code and title of <c>Missione 04 …</c>, <c>0401 …</c>, <c>04.01 …</c>, <c>Programma 1 …</c> below a mission.</summary>
    private static (string Code, string Title)? Heading(string name, string? mission)
    {
        var text = name.Trim();
        var isMission = Words.Match(text, 0, "missione") > 0;
        var isProgramme = Words.Match(text, 0, "programma") > 0;
        var rest = isMission || isProgramme ? text[(isMission ? 8 : 9)..].TrimStart(" :n.°N".ToCharArray()) : text;
        var match = CodeShapes.Leading.Match(rest);
        if (!match.Success || !char.IsAsciiDigit(match.Groups["code"].Value[0]))
        {
            return null;
        }

        var digits = match.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal);
        var title = match.Groups["title"].Value.Trim();
        var parts = digits.Split('.');
        return digits.Length == 4 && parts.Length == 1 ? ($"{digits[..2]}.{digits[2..]}", title)
            : parts.Length == 2 && parts[0].Length <= 2 && parts[1].Length <= 2 ? ($"{parts[0].PadLeft(2, '0')}.{parts[1].PadLeft(2, '0')}", title)
            : parts.Length > 1 || digits.Length > 2 ? null
            : isProgramme && mission is not null ? ($"{mission}.{digits.PadLeft(2, '0')}", title)
            : isProgramme ? null
            : (digits.PadLeft(2, '0'), title);
    }

    private void Total(TableRow row, string? mission, string? programme, ImmutableArray<(int Column, int Year)> years, decimal?[] amounts, decimal[] sums, SortedDictionary<string, decimal>[] extras)
    {
        // Programmes of the mission stand above: the total is theirs, and no row of its own.
        var own = mission is not null && programme is null && _programmes.TryGetValue(mission, out var found) ? found : [];
        if (own.Count > 0)
        {
            for (var i = 0; i < years.Length; i++)
            {
                var sum = own.Where(found => found.Year == years[i].Year).Sum(static found => found.Appropriated ?? 0);
                if (amounts[i] is { } stated && stated != sum)
                {
                    log.Warning(DiagnosticCodes.TotalDiffers, row.Line, row[0], string.Create(CultureInfo.InvariantCulture, $"'{row[0]}' states {stated} for {years[i].Year}, but its rows add up to {sum} (difference {stated - sum}). Both are kept as written."));
                }
            }

            return;
        }

        for (var i = 0; i < years.Length && extras[0].Count > 0; i++)
        {
            if (amounts[i] is not null && sums[i] != amounts[i])
            {
                log.Warning(DiagnosticCodes.TotalDiffers, row.Line, row[0], string.Create(CultureInfo.InvariantCulture, $"'{row[0]}' states {amounts[i]} for {years[i].Year}, but its rows add up to {sums[i]} (difference {amounts[i] - sums[i]}). Both are kept as written."));
            }
        }

        if ((programme ?? mission) is { } code)
        {
            if (extras[0].Count > 0 || !_missions.Contains(code[..2]))
            {
                Add(row.Line, code, null, years, amounts, extras);
            }
        }
        else
        {
            log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
        }
    }

    private void Keep(DraftSpending row)
    {
        _byYear.Add(row);
        if (row is { Mission: { } mission, Programme: null })
        {
            _missions.Add(mission);
        }
        else if (row.Mission is { } upper)
        {
            (_programmes.TryGetValue(upper, out var known) ? known : _programmes[upper] = []).Add(row);
        }
    }

    private void Add(int line, string code, string? title, ImmutableArray<(int Column, int Year)> years, decimal?[] amounts, SortedDictionary<string, decimal>[]? extras)
    {
        for (var i = 0; i < years.Length; i++)
        {
            Keep(new()
            {
                Mission = code[..2],
                Programme = code.Length > 2 ? code[3..] : null,
                Title = title is { Length: > 0 } ? title : null,
                Year = years[i].Year,
                Appropriated = amounts[i],
                Extras = extras is null ? ImmutableSortedDictionary<string, decimal>.Empty : extras[i].ToImmutableSortedDictionary(StringComparer.Ordinal),
                Line = line,
            });
        }
    }

    private void OpenPairing(TableRow row, int columns) => log.Warning(
        DiagnosticCodes.PairingOpen,
        row.Line,
        row.Text,
        string.Create(CultureInfo.InvariantCulture, $"The row has not the {columns} amounts of its head: which belongs to which column is open, so they were left out. Enter them by hand."));

    /// <summary>Columns of names before the first amount.</summary>
    private static int NameColumns(TableRow head)
    {
        var first = 0;
        while (first < head.Cells.Length && !AmountHeads.All.Any(words => LooseWords.Match(head[first], 0, words) > 0))
        {
            first++;
        }

        return first == head.Cells.Length ? Math.Min(1, first) : Math.Max(first, 1);
    }

    /// <summary>The row with two columns of names, its heads as the cues have them where damage hides them.</summary>
    private static TableRow Synthetic(TableRow row, string mission, string programme, int names) =>
        new(row.Line, [new(mission, false), new(programme, false), .. row.Cells.Skip(names).Select(static cell => new Cell(Canonical(cell.Text), false))]);

    private static string Canonical(string head)
    {
        foreach (var words in head.Length == 0 ? [] : AmountHeads.Of(head[0]))
        {
            if (LooseWords.Match(head, 0, words) is var end and > 0 && Words.Match(head, 0, words) < 0)
            {
                return string.Concat(words[..1].ToUpperInvariant(), words.AsSpan(1), head.AsSpan(end));
            }
        }

        return head;
    }

    private static string Scaled(string cell, decimal scale) =>
        scale != 1 && ItalianNumber.Exact(cell) is { } amount ? (amount * scale).ToString("0.##", NumberFormat) : cell;

    private static string Head(string name) => name.Replace("(+)", "", StringComparison.Ordinal).Trim(" :-–".ToCharArray());

    private static string Plain(string cell) => cell.Replace("€", "", StringComparison.Ordinal).Trim();
}
