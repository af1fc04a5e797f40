using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Words that say what kind of plan a document is; the first in the order of the list that the document's opening names.</summary>
internal static class KindCues
{
    public static IReadOnlyList<(string Words, PlanKind Kind)> All { get; } =
    [
        ("piano integrato di attività e organizzazione", PlanKind.Piao), ("piao", PlanKind.Piao), ("obiettivo di valore pubblico", PlanKind.Piao), ("valore pubblico", PlanKind.Piao),
        ("documento unico di programmazione", PlanKind.Dup), ("dup", PlanKind.Dup), ("stato di attuazione dei programmi", PlanKind.Dup), ("sezione operativa", PlanKind.Dup), ("sezione strategica", PlanKind.Dup),
        ("piano esecutivo di gestione", PlanKind.Peg), ("peg", PlanKind.Peg), ("piano dettagliato degli obiettivi", PlanKind.Peg), ("piano della performance", PlanKind.Peg),
        ("relazione sulla performance", PlanKind.Peg), ("piano degli obiettivi", PlanKind.Peg),
        ("piano performance", PlanKind.Peg), ("piano delle performance", PlanKind.Peg), ("piano della prestazione", PlanKind.Peg), ("relazione performance", PlanKind.Peg), ("relazione sulle performance", PlanKind.Peg),
        ("piano degli obiettivi operativi", PlanKind.Peg), ("pdo", PlanKind.Peg), ("indicatori di performance", PlanKind.Peg), ("linee programmatiche", PlanKind.Dup), ("linee di mandato", PlanKind.Dup),
        ("piano strategico", PlanKind.StrategicPlan), ("piano d'azione", PlanKind.StrategicPlan), ("paes", PlanKind.StrategicPlan), ("paesc", PlanKind.StrategicPlan), ("agenda 2030", PlanKind.StrategicPlan),
        ("piano generale di sviluppo", PlanKind.StrategicPlan), ("strategic plan", PlanKind.StrategicPlan), ("corporate plan", PlanKind.StrategicPlan), ("council plan", PlanKind.StrategicPlan), ("strategic goals", PlanKind.StrategicPlan),
        ("council goals", PlanKind.StrategicPlan), ("council priorities", PlanKind.StrategicPlan), ("action plan", PlanKind.StrategicPlan), ("goals and strategies", PlanKind.StrategicPlan),
    ];

    /// <summary>Words before the year of a plan on a line of its own.</summary>
    public static IReadOnlyList<string> PeriodWords { get; } = ["esercizio", "anno", "esercizio finanziario", "annualità", "anni"];

    /// <summary>Words that a running head has; only lines with one of them are taken for heads.</summary>
    public static IReadOnlyList<string> RunningHeads { get; } =
        ["comune di", "comune", "città di", "città metropolitana", "provincia", "unione dei comuni", "documento unico di programmazione", "piano esecutivo di gestione", "piano integrato", "piano strategico", "piano della performance", "relazione", "dup", "peg", "piao"];
}
