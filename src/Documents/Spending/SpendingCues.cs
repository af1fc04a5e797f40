using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Spending;

/// <summary>Heads of spending and revenue tables by meaning. Data: the first entry that matches wins, so the narrower stands first.</summary>
internal static class SpendingCues
{
    private static readonly InitialTable<SpendingMeasure> Heads = new(
    [
        ("descrizione missione", SpendingMeasure.Mission), ("missione", SpendingMeasure.Mission), ("missioni", SpendingMeasure.Mission),
        ("missione e programma", SpendingMeasure.Programme), ("descrizione programma", SpendingMeasure.Programme), ("programma", SpendingMeasure.Programme), ("programmi", SpendingMeasure.Programme),
        ("liquid. cp", SpendingMeasure.PaidCurrent), ("liquidato cp", SpendingMeasure.PaidCurrent), ("liquidato c/p", SpendingMeasure.PaidCurrent), ("liquidato competenza", SpendingMeasure.PaidCurrent),
        ("liquidato c/competenza", SpendingMeasure.PaidCurrent), ("liquidato in c/competenza", SpendingMeasure.PaidCurrent), ("pagamenti c/competenza", SpendingMeasure.PaidCurrent),
        ("pagamenti in c/competenza", SpendingMeasure.PaidCurrent), ("pagamenti in conto competenza", SpendingMeasure.PaidCurrent), ("pagamenti competenza", SpendingMeasure.PaidCurrent),
        ("pagamenti di competenza", SpendingMeasure.PaidCurrent), ("pagato c/competenza", SpendingMeasure.PaidCurrent), ("pagato competenza", SpendingMeasure.PaidCurrent), ("pagato cp", SpendingMeasure.PaidCurrent),
        ("liquid. rs", SpendingMeasure.PaidResiduals), ("liquidato rs", SpendingMeasure.PaidResiduals), ("liquidato residui", SpendingMeasure.PaidResiduals), ("liquidato c/residui", SpendingMeasure.PaidResiduals),
        ("liquidato in c/residui", SpendingMeasure.PaidResiduals), ("pagamenti c/residui", SpendingMeasure.PaidResiduals), ("pagamenti in c/residui", SpendingMeasure.PaidResiduals),
        ("pagamenti in conto residui", SpendingMeasure.PaidResiduals), ("pagamenti residui", SpendingMeasure.PaidResiduals), ("pagato c/residui", SpendingMeasure.PaidResiduals),
        ("pagato residui", SpendingMeasure.PaidResiduals), ("pagato rs", SpendingMeasure.PaidResiduals),
        ("rs pass.", SpendingMeasure.Residuals), ("rs. pass.", SpendingMeasure.Residuals), ("rs passivi", SpendingMeasure.Residuals), ("residui passivi", SpendingMeasure.Residuals), ("residui iniziali", SpendingMeasure.Residuals),
        ("residui al 1", SpendingMeasure.Residuals), ("residui", SpendingMeasure.Residuals),
        ("assestato", SpendingMeasure.Appropriated), ("stanziamento assestato", SpendingMeasure.Appropriated), ("previsione assestata", SpendingMeasure.Appropriated), ("previsioni assestate", SpendingMeasure.Appropriated),
        ("stanziato assestato", SpendingMeasure.Appropriated), ("bilancio assestato", SpendingMeasure.Appropriated),
        ("impegnato", SpendingMeasure.Committed), ("impegni", SpendingMeasure.Committed), ("totale impegnato", SpendingMeasure.Committed),
    ]);

    /// <summary>Heads that mean the appropriation only where no column says "assestato".</summary>
    private static readonly string[] SecondChoice = ["previsioni definitive", "previsione definitiva", "stanziamenti definitivi", "stanziamento definitivo", "stanziamento attuale", "stanziato", "stanziamento"];

    private static readonly string[] Revenue = ["accertamenti", "accertato", "reversali", "incassato", "riscosso", "riscossioni", "incassi"];

    private static readonly string[] Totals = ["totale missione", "totale della missione", "tot. missione", "totale"];

    private static readonly string[] MissionWords = ["missione", "miss."];
    private static readonly string[] ProgrammeWords = ["programma", "progr."];

    /// <summary>The words of all heads.</summary>
    public static IEnumerable<string> Phrases => [.. Heads.Phrases, .. SecondChoice, .. Revenue, .. Totals];

    /// <summary>The columns of a head.</summary>
    /// <returns>Empty when the row is no head of a spending table.</returns>
    public static ImmutableArray<SpendingColumn> Columns(TableRow head)
    {
        if (!MayHead(head))
        {
            return [];
        }

        var columns = ImmutableArray.CreateBuilder<SpendingColumn>();
        for (var index = 0; index < head.Cells.Length; index++)
        {
            var text = head[index].Replace('\n', ' ');
            if (text.Length > 0)
            {
                var letter = Letter(text);
                columns.Add(new(index, Measure(text, letter), text, letter));
            }
        }

        if (columns.Count(static column => column.Measure is SpendingMeasure.Committed or SpendingMeasure.Appropriated or SpendingMeasure.PaidCurrent or SpendingMeasure.PaidResiduals or SpendingMeasure.Residuals) < 2
            && !(columns.Any(static column => column.Measure is SpendingMeasure.Mission or SpendingMeasure.Programme) && columns.Any(IsSecondChoice)))
        {
            return [];
        }

        if (columns.All(static column => column.Measure != SpendingMeasure.Appropriated) && columns.FirstOrDefault(IsSecondChoice) is { } second)
        {
            columns[columns.IndexOf(second)] = second with { Measure = SpendingMeasure.Appropriated };
        }

        return columns.ToImmutable();
    }

    /// <summary>Whether two cells begin as heads do: what nearly every row fails, told without making columns.</summary>
    private static bool MayHead(TableRow head)
    {
        var named = 0;
        foreach (var cell in head.Cells)
        {
            named += Heads.TryFirst(cell.Text, out _) || Array.Exists(SecondChoice, word => Words.Match(cell.Text, 0, word) > 0) ? 1 : 0;
        }

        return named > 1;
    }

    /// <summary>Whether a row heads a table of revenue.</summary>
    public static bool IsRevenue(TableRow head) => head.Cells.Any(static cell => Array.Exists(Revenue, word => Words.Match(cell.Text, 0, word) > 0));

    /// <summary>Whether a cell begins a row of totals.</summary>
    public static bool IsTotal(string cell) => Array.Exists(Totals, word => Words.Match(cell, 0, word) > 0);

    /// <summary>Whether a cell says that it is a mission.</summary>
    public static bool NamesMission(string cell) => Array.Exists(MissionWords, word => Words.Match(cell, 0, word) > 0);

    /// <summary>The mission in the code of a programme: <c>01.02 …</c>.</summary>
    /// <returns>Null where the cell has no such code.</returns>
    public static int? MissionOfProgramme(string cell) =>
        !IsTotal(cell) && !NamesMission(cell) && ObjectiveCode.Read(cell) is { Segments: [var mission and > 0, > 0] } ? mission : null;

    /// <summary>The number at the start of a cell such as <c>09-Sviluppo …</c>, <c>Missione 9 …</c> or <c>Totale Missione 9</c>.</summary>
    public static (int Number, string Title)? Number(string cell, bool mission)
    {
        var text = cell.AsSpan().Trim();
        foreach (var word in Totals)
        {
            text = text[Math.Max(0, Words.Match(text, 0, word))..].TrimStart();
        }

        foreach (var word in mission ? MissionWords : ProgrammeWords)
        {
            text = text[Math.Max(0, Words.Match(text, 0, word))..].TrimStart(" :");
        }

        if (ObjectiveCode.Read(text, fewest: 1) is not { } code || code.Segments.Length > 2)
        {
            return null;
        }

        var number = code.Segments[^1];
        return number is > 0 and < 100 ? (number, text[code.Length..].Trim(" -–—:.").ToString()) : null;
    }

    private static bool IsSecondChoice(SpendingColumn column) => Array.Exists(SecondChoice, word => Words.Match(column.Head, 0, word) > 0);

    private static SpendingMeasure Measure(string head, string letter)
    {
        if (letter.Contains('/') || head.Contains('%'))
        {
            return SpendingMeasure.Rate;
        }

        return Heads.TryFirst(head, out var measure) ? measure : SpendingMeasure.Extra;
    }

    /// <summary><c>A</c> of <c>Assestato (A)</c>, <c>B/A</c> of <c>(B/A)</c>.</summary>
    private static string Letter(string head)
    {
        var open = head.LastIndexOf('(');
        var close = head.LastIndexOf(')');
        var inside = open >= 0 && close > open ? head.AsSpan(open + 1, close - open - 1).Trim() : default;
        return inside.Length is 1 or 3 && char.IsAsciiLetterUpper(inside[0]) && (inside.Length == 1 || (inside[1] is '/' or ':' && char.IsAsciiLetterUpper(inside[2])))
            ? inside.ToString().Replace(':', '/')
            : "";
    }
}
