using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Words around funds. Data.</summary>
internal static class FundCues
{
    /// <summary>Words that say an amount is funding.</summary>
    private static readonly string[] Funding =
    [
        "fondi", "fondo", "finanziamento", "finanziamenti", "finanziato", "finanziata", "finanziati", "finanziate", "finanzia", "contributo", "contributi", "risorse", "programma", "programmi", "pnrr", "pon", "por", "pn", "pr", "fesr", "fse", "fsc", "bando", "investimento", "investimenti", "budget",
        "stanziamento", "stanziati", "cofinanziamento", "assegnatario", "assegnati", "beneficiario", "fund", "funds", "funding", "funded", "grant", "grants", "programme", "programmes", "investment", "invested", "allocation", "allocated", "awarded", "resources",
    ];

    /// <summary>Programmes by their short names, European and national.</summary>
    private static readonly string[] Programmes =
    [
        "pnrr", "pon", "pn", "por", "pr", "fesr", "fse", "fse+", "fsc", "feasr", "feamp", "feampa", "jtf", "erdf", "esf", "esf+", "horizon", "horizon 2020", "horizon europe", "life", "interreg", "urbact", "uia", "eui", "erasmus", "erasmus+", "cerv", "amif", "fami", "react", "react-eu", "h2020", "creative",
        "cef", "elena", "eafrd", "emff", "next", "nextgenerationeu", "rrf", "pinqua", "cosme", "easi", "eu4health", "digital", "jasper", "jaspers", "europe4citizens", "psr", "psc", "fns", "fua",
    ];

    /// <summary>Nouns behind which a fund is named.</summary>
    public static readonly string[] Heads =
    [
        "fondi del", "fondi della", "fondi dello", "fondi dei", "fondi", "risorse del", "risorse della", "risorse", "finanziamenti del", "finanziamenti della", "finanziamenti", "finanziamento del", "finanziamento della", "finanziamento di", "finanziamento", "contributo del",
        "contributo della", "contributo di", "contributi del", "a valere sul", "a valere su", "funds from the", "funds from", "funding from the", "funding from", "funded by the", "funded by", "grant from the", "grant from", "financed by the", "financed by", "under the",
    ];

    /// <summary>Words between an amount and the fund that it comes from.</summary>
    public static readonly string[] Sources = ["da ", "dal ", "dalla ", "dallo ", "dai ", "dalle ", "dall'", "from the ", "from "];

    /// <summary>Words behind which the programmes of a fund are listed when it has no name of its own.</summary>
    public static readonly string[] Frames = ["nel quadro di", "nel quadro dei", "nell'ambito di", "nell'ambito dei", "attraverso", "tramite", "under", "within", "through"];

    /// <summary>Words by which programmes are listed.</summary>
    public static readonly string[] Lists = ["in particolare", "quali", "come", "tra cui", "fra cui", "including", "such as", "in particular", "namely"];

    /// <summary>Words for money of a wider area than the city's.</summary>
    private static readonly string[] Wider = ["in europa", "per l'italia", "in italia", "a livello nazionale", "a livello europeo", "nel mondo", "for italy", "in europe", "across europe", "nationally", "nationwide", "worldwide", "dell'unione", "a tutti i comuni"];

    private static readonly string[] PerHead = ["procapite", "pro capite", "pro-capite", "per abitante", "per cittadino", "per capita", "per inhabitant", "per resident"];

    /// <summary>Whether a text speaks of funding.</summary>
    public static bool IsFunding(string text) => Array.Exists(Funding, word => Words.Contains(text, word));

    /// <summary>Whether an amount is of a wider area: it says so right behind.</summary>
    public static bool IsWider(string behind) => Array.Exists(Wider, word => Words.Find(behind.AsSpan(0, Math.Min(behind.Length, 40)), word) is >= 0 and < 16);

    /// <summary>Whether amounts of a text are per head.</summary>
    public static bool IsPerHead(string text) => Array.Exists(PerHead, word => Words.Contains(text, word));

    /// <summary>Whether a name is or begins with a programme's short name.</summary>
    public static bool IsProgramme(string name)
    {
        var first = name.Split(' ', ',', ';', ')')[0].TrimEnd('.', ':');
        return Array.Exists(Programmes, programme => programme.Equals(first, StringComparison.OrdinalIgnoreCase)) && first.Length > 0 && char.IsUpper(first[0]);
    }

    /// <summary>Whether a name says itself that it is a fund.</summary>
    public static bool IsFundName(string name) =>
        IsProgramme(name) || Array.Exists(["fondo", "programma", "piano nazionale", "piano operativo", "piano sviluppo", "piano di sviluppo e coesione", "bando", "strumento"], word => Words.Match(name, 0, word) is var end and > 0 && end + 1 < name.Length && char.IsLetterOrDigit(name[end + 1])) || Array.Exists(["fund", "funds", "programme", "facility"], word => Words.Contains(name, word));
}
