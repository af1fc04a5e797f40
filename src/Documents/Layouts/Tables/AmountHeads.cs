using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Heads of columns of amounts, as a line of text may run them together; their measures are those of the spending tables.</summary>
internal static class AmountHeads
{
    public static IReadOnlyList<string> All { get; } =
    [
        "previsioni iniziali", "previsione iniziale", "previsioni definitive", "previsione definitiva", "stanziamento assestato", "stanziamento", "assestato", "impegni", "impegnato",
        "pagamenti c/competenza", "pagamenti in c/competenza", "pagamenti competenza", "pagamenti c/residui", "pagamenti in c/residui", "pagamenti residui", "residui passivi", "residui",
        "economie", "fondo pluriennale vincolato", "fpv", "iniziale", "accertamenti", "accertato", "reversali", "riscossioni", "incassato",
    ];

    private static readonly FrozenDictionary<char, string[]> ByInitial = All.OrderByDescending(static words => words.Length)
        .GroupBy(static words => Fold.Character(words[0])).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());

    /// <summary>Those that may begin with a letter, the longest first.</summary>
    public static ReadOnlySpan<string> Of(char initial) => ByInitial.TryGetValue(Fold.Character(initial), out var heads) ? heads : [];

    /// <summary>Words for what is appropriated, before a year.</summary>
    public static IReadOnlyList<string> Appropriated { get; } = ["stanziamento", "stanziamenti", "previsione", "previsioni", "competenza", "spesa prevista", "importo", "anno", "esercizio"];

    /// <summary>Heads that only a table of revenue has.</summary>
    public static IReadOnlyList<string> Revenue { get; } = ["accertamenti", "accertato", "reversali", "riscossioni", "incassato", "entrate", "entrata"];

    /// <summary>Words that open the row of a total.</summary>
    public static IReadOnlyList<string> Totals { get; } = ["totali missioni", "totale missioni", "totale generale", "totale spese", "totale spesa", "totale", "totali", "tot."];

    /// <summary>Words that say which measure the single amount of a mission list is.</summary>
    public static IReadOnlyList<(string Words, string Head)> Captions { get; } =
    [
        ("impegni", "Impegni"), ("impegnato", "Impegni"), ("assestato", "Assestato"), ("previsioni", "Previsioni definitive"), ("previsione", "Previsioni definitive"),
        ("stanziamenti", "Previsioni definitive"), ("stanziamento", "Previsioni definitive"), ("pagamenti", "Pagamenti c/competenza"),
    ];

    /// <summary>Words of a caption that say in what units of euro the amounts are.</summary>
    public static IReadOnlyList<(string Words, decimal Scale)> Scales { get; } =
        [("migliaia di euro", 1_000), ("migliaia", 1_000), ("k€", 1_000), ("milioni di euro", 1_000_000), ("milioni", 1_000_000)];
}
