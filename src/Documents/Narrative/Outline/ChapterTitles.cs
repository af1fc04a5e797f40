using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>What a chapter's title says of its role. Data.</summary>
internal static class ChapterTitles
{
    /// <summary>Titles of chapters that hold the actions, whole.</summary>
    private static readonly string[] Actions =
    [
        "azioni", "le azioni", "le azioni del piano", "azioni del piano", "piano d'azione", "il piano d'azione", "piano di azione", "piano delle azioni", "programma di azioni", "obiettivi e azioni", "le azioni e i progetti",
        "azioni e progetti", "assi e azioni", "strategie e azioni", "gli assi strategici", "assi strategici", "le linee strategiche", "linee strategiche", "i progetti", "le proposte", "actions", "the actions",
        "action plan", "the action plan", "our actions", "actions and projects", "objectives and actions", "goals and actions", "strategic axes", "strategic priorities", "strategic pillars",
    ];

    /// <summary>Titles of chapters whose list names the goals, whole.</summary>
    private static readonly string[] Goals =
    [
        "goals", "our goals", "strategic goals", "strategic plan goals", "council goals", "city council goals", "priorities", "our priorities", "council priorities", "strategic objectives", "obiettivi strategici", "gli obiettivi strategici",
        "le priorità", "priorità strategiche",
    ];

    /// <summary>Beginnings of titles of chapters that describe and plan nothing.</summary>
    private static readonly string[] Context =
    [
        "executive summary", "sommario esecutivo", "sintesi", "abstract", "introduzione", "premessa", "prefazione", "presentazione", "saluto", "saluti", "lettera del sindaco", "lettera della sindaca",
        "visione", "la visione", "vision", "contesto", "il contesto", "analisi", "l'analisi", "quadro di riferimento", "quadro conoscitivo", "il quadro", "scenario", "lo scenario", "metodologia", "il metodo", "metodo",
        "il percorso", "percorso partecipativo", "il processo", "nota metodologica", "conclusioni", "monitoraggio e valutazione", "monitoraggio", "valutazione", "allegato", "allegati", "appendice", "appendici",
        "annex", "annexes", "appendix", "bibliografia", "glossario", "ringraziamenti", "credits", "crediti", "indice", "sommario", "che cos'è", "cos'è il piano", "perché un piano",
        "foreword", "preface", "introduction", "summary", "background", "context", "our context", "the context", "our vision", "the vision", "mission statement", "methodology", "about this plan", "how we developed",
        "acknowledgements", "acknowledgments", "glossary", "bibliography", "references", "contents", "table of contents", "conclusion", "conclusions", "monitoring", "evaluation", "a message from", "message from",
    ];

    private static readonly string[] Contents = ["indice", "sommario", "indice generale", "contents", "table of contents", "index", "summary of contents"];

    /// <summary>A chapter of the actions.</summary>
    public static bool IsActions(string title) => Array.Exists(Actions, words => Whole(title, words));

    /// <summary>A chapter of goals.</summary>
    public static bool IsGoals(string title) => Array.Exists(Goals, words => Whole(title, words));

    /// <summary>A chapter of context.</summary>
    public static bool IsContext(string title) => Array.Exists(Context, words => Words.Match(title, 0, words) >= 0);

    /// <summary>The head of a page of contents.</summary>
    public static bool IsContents(string title) => Array.Exists(Contents, words => Whole(title, words));

    private static bool Whole(string title, string words) => Words.Match(title, 0, words) is var end and > 0 && title.AsSpan(end).Trim(" .:").IsEmpty;
}
