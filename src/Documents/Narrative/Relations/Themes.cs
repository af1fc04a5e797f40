using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>The themes of a relation, as written: what stands behind words such as "su temi quali"; else the objects of the clause.</summary>
internal static class Themes
{
    private const int Longest = 160;
    private const int Most = 20;

    /// <summary>Words behind which themes are listed. Data: the first found wins, so plain prepositions stand last.</summary>
    private static readonly string[] Cues =
    [
        "su temi quali", "sui temi quali", "su temi come", "sui temi come", "sui temi", "sul tema", "su temi", "in tema di", "in materia di", "temi:", "temi prioritari:", "temi di collaborazione:", "ambiti di collaborazione:", "ambiti:", "settori:",
        "negli ambiti", "nell'ambito", "in ambito di", "in ambito", "nei settori", "nel settore", "accordo politico su", "accordo su", "accordi su", "protocollo su", "intesa su", "patto su", "per quanto riguarda", "dedicata a", "dedicato a", "dedicata alla", "in particolare su",
        "on topics such as", "on themes such as", "on issues such as", "on the themes of", "on the topics of", "on the theme of", "in the fields of", "in the field of", "in the areas of", "in the area of", "themes:", "topics:", "focused on", "focusing on", "agreement on",
        "cooperation on", "working together on", "dedicated to", "committed to",
    ];

    /// <summary>Words by which a clause begins before its object. Data.</summary>
    private static readonly string[] Verbs =
    [
        "con cui", "con la quale", "con le quali", "con il quale", "con i quali", "a cui", "al quale", "alla quale", "che", "anche", "si", "è", "sono", "è stato", "stato", "stata", "stati", "state", "dato", "intende", "intendono", "sta", "stanno", "vuole", "vogliono",
        "prevede", "prevedono", "avviare", "avviato", "avviata", "iniziato", "iniziata", "lavorare", "lavorando", "lavora", "rafforzare", "rafforzando", "attueranno", "attuare", "sviluppare", "sviluppando", "promuovere", "promuovendo", "consolidare", "consolidata",
        "consolidato", "collaborare", "collaborando", "collabora", "realizzare", "siglato", "firmato", "una serie di azioni", "che mira a", "propone di", "propone", "e", "with which", "with whom", "we", "are", "is", "working on", "work on", "work together on", "will", "cooperate on",
        "collaborate on", "plan to", "strengthen", "develop", "started", "signed", "launched", "and",
    ];

    private static readonly string[] OtherCities = ["e altre città", "ed altre città", "e altri comuni", "and other cities", "and others"];

    /// <summary>The themes of the text behind a city's name.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="free">Whether to fall back on the objects of the clause.</param>
    public static IReadOnlyList<string> Read(string text, bool free)
    {
        foreach (var cue in Cues)
        {
            if (Phrase.Find(text, cue) is { } phrase)
            {
                var rest = text[phrase.End..].TrimStart(' ', ':', ',');
                return Items(rest);
            }
        }

        if (!free)
        {
            return [];
        }

        var clause = text.Trim(' ', ',', ':', '.', '-', '–');
        foreach (var other in OtherCities)
        {
            if (Words.Match(clause, 0, other) is var end and > 0)
            {
                clause = Words.Match(clause[end..].TrimStart(), 0, "sia") is > 0 ? clause[end..].TrimStart()[4..].Replace(" che ", ", ", StringComparison.Ordinal) : clause[end..];
                break;
            }
        }

        return Items(Aside(clause));
    }

    private static List<string> Items(string text) =>
        [.. Enumeration.Of(text).Select(static item => Clean(item.Text)).Where(static theme => theme.Length is > 2 and <= Longest && char.IsLetter(theme[0])).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

    /// <summary><c>con cui, in seguito a una missione nel 2023, si intende …</c>: what stands between the commas is no theme.</summary>
    private static string Aside(string clause)
    {
        foreach (var opener in (ReadOnlySpan<string>)["con cui", "a cui", "with which"])
        {
            if (Words.Match(clause, 0, opener) is var end and > 0 && end < clause.Length && clause[end] == ',' && clause.IndexOf(',', end + 1) is var close and > 0)
            {
                return clause[(close + 1)..].TrimStart();
            }
        }

        return clause;
    }

    private static string Clean(string item)
    {
        var text = item.Trim(' ', '.', ',', ';', ':', '-', '–');
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var verb in Verbs)
            {
                if (Words.Match(text, 0, verb) is var end and > 0 && end < text.Length && text[end] == ' ')
                {
                    text = text[end..].TrimStart();
                    changed = true;
                }
            }
        }

        return ProperNames.Strip(text).Trim('"', '“', '”');
    }
}
