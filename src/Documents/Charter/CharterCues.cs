using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Charter;

/// <summary>Words by which charters of networks are told. Data.</summary>
internal static class CharterCues
{
    private static readonly string[] Networks =
    [
        "rete", "network", "associazione di comuni", "associazione di città", "associazione delle città", "associazione tra città", "associazione", "alleanza", "coalizione", "coordinamento di città", "association of cities", "association", "alliance", "coalition", "league of cities", "union of cities",
    ];

    private static readonly string[] Founding =
    [
        "promotrici", "promotori", "fondatrici", "fondatori", "firmatarie", "firmatari", "aderenti", "aderiscono", "costituzione", "costituiscono", "costituita", "atto costitutivo", "carta", "statuto", "manifesto", "protocollo d'intesa", "proposta di rete", "dichiarazione", "incontro delle città",
        "charter", "founding", "founders", "signatories", "signatory", "statute", "declaration", "memorandum", "constitute", "member cities", "establish", "manifesto",
    ];

    private static readonly string[] Objectives =
    [
        "obiettivi", "finalità", "scopi", "scopo", "propositi", "intendono", "objectives", "aims", "goals", "purposes", "purpose", "mission",
    ];

    private static readonly string[] Commitments = ["impegni", "si impegnano", "ci impegniamo", "commitments", "commit", "commit to", "we will", "undertake"];

    private static readonly string[] Documents =
    [
        "carta", "statuto", "atto costitutivo", "manifesto", "protocollo d'intesa", "dichiarazione", "charter", "founding document", "founding charter", "statute", "declaration", "memorandum of understanding", "manifesto",
    ];

    private static readonly string[] Members =
    [
        "città fondatrici", "città promotrici", "città aderenti", "città firmatarie", "città membro", "città membri", "città socie", "città associate", "comuni fondatori", "comuni promotori", "comuni aderenti", "comuni firmatari", "comuni associati", "soci fondatori", "aderiscono le città", "aderiscono i comuni",
        "hanno aderito", "membri", "soci", "member cities", "founding cities", "founding members", "signatory cities", "signatories", "members", "participating cities",
    ];

    private static readonly string[] Menu =
    [
        "home", "contatti", "english", "english version", "help", "mailing list", "newsletter", "mappa del sito", "cerca", "login", "area riservata", "rassegna stampa", "agenda", "contacts", "contact us", "search", "site map", "sitemap", "privacy", "cookie", "menu", "links", "link", "stampa", "condividi", "torna su", "©",
    ];

    private static readonly string[] Signing = ["firmano", "hanno firmato", "sottoscrivono", "hanno sottoscritto", "costituiscono", "fondano", "hanno fondato", "danno vita", "aderiscono", "si impegnano", "sign", "signed", "founded", "establish", "established", "join", "agree", "agreed"];

    /// <summary>Whether a text begins with a verb of signing or founding.</summary>
    public static bool IsSigning(string text) => Array.Exists(Signing, words => Words.Match(text, 0, words) > 0);

    /// <summary>Whether a text speaks of a network.</summary>
    public static bool IsNetwork(string text) => Any(text, Networks);

    /// <summary>Whether a text speaks of founding one.</summary>
    public static bool IsFounding(string text) => Any(text, Founding);

    /// <summary>Whether a text introduces objectives, or what the members take upon themselves.</summary>
    public static bool IsObjectives(string text) => Any(text, Objectives) || IsCommitments(text);

    /// <summary>Whether a text introduces what the members take upon themselves, and names no objectives.</summary>
    public static bool IsCommitments(string text) => Any(text, Commitments) && !Any(text, Objectives);

    /// <summary>Whether a heading names a charter.</summary>
    public static bool IsDocument(string text) => Array.Exists(Documents, words => Words.Find(text, words) is >= 0 and < 30);

    /// <summary>Whether a text introduces the member cities.</summary>
    public static bool IsMembers(string text) => Any(text, Members);

    /// <summary>Where the names behind the word for the members begin; -1 when nowhere.</summary>
    public static int BehindMembers(string text)
    {
        foreach (var words in Members)
        {
            if (Phrase.Find(text, words) is { } phrase)
            {
                return phrase.End;
            }
        }

        return -1;
    }

    /// <summary>Whether a line is one of a site's menus or foot.</summary>
    public static bool IsMenu(string text) => text.Length < 200 && (Array.Exists(Menu, words => Words.Match(text, 0, words) >= 0) || text.StartsWith('©') || IsTrail(text));

    /// <summary>The way to a page: <c>Home | Reti | …</c>.</summary>
    public static bool IsTrail(string text) => text.Length < 300 && (text.Split(" | ").Length > 2 || text.Split(" > ").Length > 2 || text.Split(" » ").Length > 2);

    private static bool Any(string text, string[] words) => Array.Exists(words, word => Words.Contains(text, word));
}
