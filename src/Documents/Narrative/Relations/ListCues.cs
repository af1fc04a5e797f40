using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Words that tell what the items of a list or the names in a sentence are. Data.</summary>
internal static class ListCues
{
    /// <summary>Words for networks.</summary>
    private static readonly string[] Networks = ["rete", "reti", "network", "networks", "associazioni di città", "associazioni internazionali", "alleanze", "coalizioni", "partnership di città", "city networks", "alliances", "reti di città"];

    /// <summary>Words for belonging to one.</summary>
    private static readonly string[] Memberships =
    [
        "membro", "membri", "aderisce", "aderisc", "adesione", "aderito", "aderiamo", "partecipa", "partecipazione", "fa parte", "facciamo parte", "parte di", "parte attiva", "iscritta", "iscritto", "coinvolta", "coinvolto", "socio", "socia",
        "appartiene", "appartenenza", "presente in", "attiva in", "member", "members", "membership", "memberships", "belongs", "belong", "participates", "takes part", "part of", "joined", "active in",
    ];

    /// <summary>Words for partner cities.</summary>
    private static readonly string[] Partners =
    [
        "gemellaggio", "gemellaggi", "gemellata", "gemellate", "città gemelle", "città gemellate", "città partner", "partenariati", "partenariato", "partnership", "accordi di collaborazione", "accordo di collaborazione", "patti di amicizia", "patto di amicizia", "patto di collaborazione",
        "collaborazioni", "collaborazione", "collaborazioni strategiche", "cooperazione", "rapporti con", "twin", "twinned", "twinning", "twinnings", "sister city", "sister cities", "partner cities", "partner city", "partnerships", "friendship agreements", "cooperation agreements",
    ];

    private static readonly string[] Cities = ["città", "comuni", "city", "cities", "towns", "municipalities", "gemellaggi", "gemellaggio", "gemellata", "twinned", "twinning"];

    /// <summary>Words by which names are listed inside a sentence.</summary>
    private static readonly string[] Openers =
    [
        "tra cui", "fra cui", "tra le quali", "fra le quali", "tra i quali", "quali", "come", "ovvero", "in particolare", "a partire da", "including", "such as", "among which", "among them", "namely", "like",
    ];

    private static readonly string[] Infinitives = ["are", "ere", "ire", "rre"];

    private static readonly string[] Awards =
    [
        "riconoscimenti", "riconoscimento", "candidature", "candidatura", "premi", "premio", "titoli", "awards", "award", "prizes", "recognitions", "recognition", "candidatures", "candidacies", "bids", "titles",
    ];

    /// <summary>Whether a text speaks of networks.</summary>
    public static bool IsNetwork(string text) => Any(text, Networks);

    /// <summary>Whether a title names something to do: it begins with a verb, and what stands under it is done, not listed.</summary>
    public static bool IsDeed(string title) => title.Split(' ')[0] is { Length: > 4 } verb && Array.Exists(Infinitives, ending => verb.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text speaks of belonging.</summary>
    public static bool IsMembership(string text) => Any(text, Memberships);

    /// <summary>Whether a text speaks of partner cities.</summary>
    public static bool IsPartner(string text) => Any(text, Partners);

    /// <summary>Whether a text speaks of cities.</summary>
    public static bool IsCity(string text) => Any(text, Cities);

    /// <summary>Whether a text speaks of awards.</summary>
    public static bool IsAward(string text) => Any(text, Awards);

    /// <summary>Where the names of a sentence's list begin; -1 when it lists none.</summary>
    public static int Behind(string sentence, int from)
    {
        var best = -1;
        foreach (var opener in Openers)
        {
            if (Phrase.Find(sentence, opener, from) is { } phrase && (best < 0 || phrase.End < best))
            {
                best = phrase.End;
            }
        }

        return best < 0 ? -1 : best + sentence.AsSpan(best).IndexOfAnyExcept(" :,");
    }

    /// <summary>The last sentence of a text that introduces a list, or the text itself.</summary>
    public static string Last(string text)
    {
        var cut = text.LastIndexOf(". ", StringComparison.Ordinal);
        return cut < 0 ? text : text[(cut + 2)..];
    }

    private static bool Any(string text, string[] words) => Array.Exists(words, word => Words.Contains(text, word));
}
