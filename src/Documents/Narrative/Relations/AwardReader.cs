using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Awards and candidatures: what stands behind a word such as "candidatura a", "riconosciuta come", "selezionata tra", with the year of its clause.</summary>
internal static class AwardReader
{
    /// <summary>The role that marks a candidature.</summary>
    public const string Candidature = "candidatura";

    private const int Longest = 160;
    private const int Shortest = 4;

    /// <summary>Words that open a candidature. Data; what may stand between (the city's name) is skipped.</summary>
    private static readonly string[] Candidatures =
    [
        "candidatura", "candidature", "candidata", "candidato", "candidarsi", "si candida", "si candiderà", "e quella", "e quelle", "bid for", "bid to become", "candidate for", "candidacy for", "candidature for", "apply for", "applied for", "shortlisted for", "finalist for", "finalista per",
    ];

    /// <summary>Words that open an award. Data.</summary>
    private static readonly string[] Awards =
    [
        "selezionata tra", "selezionata fra", "selezionato tra", "selezionata come", "scelta come", "riconosciuta come", "riconosciuto come", "riconosciuti come", "riconosciute come", "riconosciuta", "nominata", "proclamata", "insignita del", "insignita della", "insignito del", "vincitrice del",
        "vincitrice della", "vincitore del", "ha vinto il", "ha vinto la", "ha vinto", "ha ottenuto il riconoscimento", "ha ottenuto il titolo di", "ha ottenuto il premio", "ha ricevuto il premio", "ha ricevuto il", "ha ricevuto la", "titolo di", "valorizzazione", "iscritti nella", "iscritta nella",
        "selected among", "selected as one of", "selected as", "recognised as", "recognized as", "named", "awarded the", "awarded", "won the", "winner of the", "received the", "title of", "designated",
    ];

    private static readonly string[] Links = ["a ", "al ", "alla ", "allo ", "all'", "ai ", "alle ", "come ", "per ", "quale ", "di ", "del ", "della ", "for ", "as ", "to ", "the ", "il ", "la ", "le ", "lo "];
    private static readonly string[] Stops = [", ", "; ", " – ", " — ", " mentre ", " e quella ", " ed è ", " e ha ", " e è ", " while ", " and has ", " and was ", " and is "];

    /// <summary>Reads the awards and candidatures of a sentence.</summary>
    /// <param name="place">The place.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="inSection">Whether the section or list is one of awards; elsewhere only candidatures of the city are read.</param>
    public static void Sentence(Place place, Passage passage, Sentence sentence, bool inSection)
    {
        if (!inSection && !Words.Contains(sentence.Text, "candidatura") && !Words.Contains(sentence.Text, "bid"))
        {
            return;
        }

        var candidatures = Openings(sentence.Text, Candidatures);
        if (candidatures.Count > 0 && candidatures[0].Cue.StartsWith("e quell", StringComparison.Ordinal))
        {
            candidatures.RemoveAt(0);
        }

        foreach (var (phrase, _) in candidatures)
        {
            Add(place, passage, sentence, phrase.End, isCandidature: true);
        }

        foreach (var (phrase, _) in inSection ? Openings(sentence.Text, Awards) : [])
        {
            Add(place, passage, sentence, phrase.End, isCandidature: false);
        }
    }

    /// <summary>Reads an item of a list of awards: <c>2021 - Patrimonio … </c>, <c>Capitale … (2025)</c>.</summary>
    /// <returns>False when it names none.</returns>
    public static bool Item(Place place, Passage item)
    {
        var text = item.Text;
        var years = YearSpan.Years(text);
        var name = Cut(text.TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', '-', '–', ','));
        name = name.IndexOf(": ", StringComparison.Ordinal) is var colon and > Shortest ? name[..colon] : name;
        if (name.Length < Shortest || !ProperNames.IsProper(name.Split(' ')[0]))
        {
            return false;
        }

        place.Add(new(RelationKind.Award, name, item.Line) { Year = years.Count > 0 ? years[0].Year : null, Role = Array.Exists(Candidatures, cue => Words.Contains(text, cue)) || Words.Contains(place.Introduction, Candidature) ? Candidature : null });
        return true;
    }

    private static List<(Phrase Place, string Cue)> Openings(string text, string[] cues)
    {
        var found = new List<(Phrase Place, string Cue)>();
        foreach (var cue in cues)
        {
            foreach (var phrase in Phrase.All(text, cue))
            {
                if (!found.Exists(other => phrase.Start >= other.Place.Start && phrase.Start < other.Place.End))
                {
                    found.Add((phrase, cue));
                }
            }
        }

        found.Sort(static (first, second) => first.Place.Start.CompareTo(second.Place.Start));
        return found;
    }

    private static void Add(Place place, Passage passage, Sentence sentence, int at, bool isCandidature)
    {
        var text = sentence.Text;
        var start = Skip(place.Subject, text, at, isCandidature);
        if (start < 0)
        {
            return;
        }

        var name = Cut(text[start..]);
        if (name.Length < Shortest || !Named(name))
        {
            return;
        }

        var relation = new RelationDraft(RelationKind.Award, name, passage.LineAt(sentence.Start + start)) { Year = Year(text, start, name.Length), Role = isCandidature ? Candidature : null };
        place.Add(relation);
    }

    /// <summary>Past what stands between the cue and the name: the city, "dei suoi portici come".</summary>
    private static int Skip(CitySubject subject, string text, int at, bool isCandidature)
    {
        var start = at;
        for (var round = 0; round < 6; round++)
        {
            start += text.AsSpan(start).IndexOfAnyExcept(" :\"“«") is var blank and > 0 ? blank : 0;
            if (subject.Name is { } name && text.AsSpan(start).StartsWith(name, StringComparison.Ordinal))
            {
                start += name.Length;
                continue;
            }

            var link = Array.Find(Links, link => text.AsSpan(start).StartsWith(link, StringComparison.OrdinalIgnoreCase));
            if (link is not null)
            {
                start += link.Length;
                continue;
            }

            break;
        }

        if (start >= text.Length)
        {
            return -1;
        }

        if (char.IsUpper(text[start]) || char.IsAsciiDigit(text[start]) || text[start] is '"' or '“')
        {
            return start;
        }

        // "valorizzazione dei suoi portici come Patrimonio …": the name stands behind "come".
        var stop = text.IndexOfAny(['.', ';', ','], start);
        var clause = text[start..(stop < 0 ? text.Length : stop)];
        foreach (var link in (ReadOnlySpan<string>)[" come ", " as ", " per ", " a "])
        {
            if (clause.IndexOf(link, StringComparison.Ordinal) is var found and >= 0 && found < 60 && found + link.Length < clause.Length && (char.IsUpper(clause[found + link.Length]) || (isCandidature && link != " a " && link != " per ")))
            {
                return start + found + link.Length;
            }
        }

        return -1;
    }

    private static string Cut(string text)
    {
        var end = Math.Min(text.Length, Longest);
        foreach (var stop in Stops)
        {
            if (text.IndexOf(stop, StringComparison.Ordinal) is var at and > 0 && at < end)
            {
                end = at;
            }
        }

        // A bracket with a year alone is the year; one with words belongs to the name.
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (open > 0 && open < end && close > 0)
        {
            var isYear = text[(open + 1)..close].All(static character => char.IsAsciiDigit(character) || character is ' ' or '/' or '-' or '–');
            end = isYear ? open : close + 1;
        }

        foreach (var link in (ReadOnlySpan<string>)[" nel ", " in ", " del ", " dal ", " since ", " for ", " per il ", " per l'anno "])
        {
            for (var at = text.IndexOf(link, StringComparison.Ordinal); at > 0 && at < end; at = text.IndexOf(link, at + 1, StringComparison.Ordinal))
            {
                if (YearSpan.Year(text, at + link.Length) is not null && at + link.Length + 4 <= end + 1)
                {
                    end = at;
                    break;
                }
            }
        }

        return text[..end].Trim(' ', '.', ',', ';', ':', '"', '“', '”');
    }

    /// <summary>A name has a capital, and is not a pronoun of the sentence.</summary>
    private static bool Named(string name) => name.Split(' ').Any(static word => word.Length > 0 && ProperNames.IsProper(word)) || char.IsAsciiDigit(name[0]);

    /// <summary>The year in brackets right behind, else the last one before it in the sentence, else the first behind "nel".</summary>
    private static int? Year(string text, int start, int length)
    {
        var behind = text[(start + length)..].TrimStart();
        if (behind.StartsWith('(') && YearSpan.Years(behind.Split(')')[0]) is [var (bracketed, _), ..])
        {
            return bracketed;
        }

        foreach (var link in (ReadOnlySpan<string>)["nel ", "in ", "del ", "for ", "per il "])
        {
            if (behind.StartsWith(link, StringComparison.Ordinal) && YearSpan.Year(behind, link.Length) is { } direct)
            {
                return direct;
            }
        }

        (int Year, int Start)? last = null;
        foreach (var found in YearSpan.Years(text[..start]))
        {
            if (IsDating(text[..found.Start]))
            {
                last = found;
            }
        }

        return last?.Year;
    }

    /// <summary>"entro il 2030" is a goal, "nel 2024" a date.</summary>
    private static bool IsDating(string before) => Array.Exists(["nel ", "dal ", "in ", "nell'anno ", "since ", "during "], word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase));
}
