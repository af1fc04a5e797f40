using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>A city with its country, as far as the text gives it.</summary>
/// <param name="Name">The city.</param>
/// <param name="Country">The country as written, or null.</param>
/// <param name="Start">Where the name begins.</param>
internal sealed record NamedCity(string Name, string? Country, int Start);

/// <summary>
/// Cities at the start of a text: <c>Lione in Francia, …</c>, <c>Porto (Portogallo), Gand (Belgio) e altre</c>, <c>Kyoto e Nara, Giappone, …</c>,
/// <c>Lyon, France: …</c>, <c>Lione - Francia</c>. Stops at the first word that is neither.
/// </summary>
internal static class CityList
{
    private static readonly string[] Links = ["nei ", "negli ", "nelle ", "nel ", "nella ", "nello ", "in the ", "in ", "- ", "– ", "— ", "/ "];
    private static readonly string[] Joins = [", ", " e ", " ed ", " and ", "; ", ", e ", ", and ", " & ", " - ", " – "];

    /// <summary>Words that begin an item and name no city. Data.</summary>
    private static readonly string[] NotCities =
    [
        "città", "comune", "comuni", "gruppo", "altre", "altri", "rete", "progetto", "progetti", "accordo", "accordi", "patto", "protocollo", "gemellaggio", "gemellaggi", "con", "nel", "dal", "la", "il", "le", "i", "gli", "lo", "l'", "una", "un", "city", "cities", "other", "others", "group",
        "network", "project", "the", "agreement", "twinning", "memorandum", "scambi", "scambio", "cooperazione", "collaborazione", "partenariato", "promozione", "sostegno", "regione", "provincia", "region", "unione", "europa", "europe", "commissione", "università", "university", "per",
    ];

    /// <summary>Reads the cities.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first must begin.</param>
    /// <param name="rest">Where the text goes on behind them.</param>
    public static List<NamedCity> Read(string text, int start, out int rest)
    {
        var cities = new List<NamedCity>();
        var without = 0;
        rest = start;
        while (rest < text.Length && Name(text, rest) is var length and > 0)
        {
            cities.Add(new(text.Substring(rest, length), null, rest));
            rest += length;
            if (Country(text, rest) is var (name, end, bracketed))
            {
                // A country in brackets is that of the city before it; else that of all joined to it by "and".
                for (var i = bracketed ? cities.Count - 1 : without; i < cities.Count; i++)
                {
                    cities[i] = cities[i] with { Country = name };
                }

                without = cities.Count;
                rest = end;
            }

            var next = Join(text, rest);
            if (next == rest || Name(text, next) == 0)
            {
                break;
            }

            without = text[rest] is ',' or ';' ? cities.Count : without;
            rest = next;
        }

        return cities;
    }

    /// <summary>Whether what stands behind a list of cities may stand there: else the capital word began a sentence.</summary>
    public static bool Closes(string text, int rest) =>
        rest >= text.Length || text[rest] is ',' or ':' or ';' or '.' or '(' or '|' || Join(text, rest) > rest || text.AsSpan(rest).TrimStart() is ['-' or '–' or '—' or '(', ..]
        || Words.Match(text.AsSpan(rest).TrimStart(), 0, "con cui") > 0 || Words.Match(text.AsSpan(rest).TrimStart(), 0, "dal") > 0 || Words.Match(text.AsSpan(rest).TrimStart(), 0, "with") > 0 || Words.Match(text.AsSpan(rest).TrimStart(), 0, "since") > 0
        || Words.Match(text.AsSpan(rest).TrimStart(), 0, "con la quale") > 0 || Words.Match(text.AsSpan(rest).TrimStart(), 0, "sui temi") > 0;

    private static int Name(string text, int at)
    {
        var length = ProperNames.Length(text, at, ProperNames.InPlaces);
        if (length < 2)
        {
            return 0;
        }

        var name = text.AsSpan(at, length);
        var space = name.IndexOf(' ');
        var first = space < 0 ? name : name[..space];
        var isCommon = false;
        foreach (var word in NotCities)
        {
            isCommon |= first.Equals(word, StringComparison.OrdinalIgnoreCase);
        }

        return isCommon || name.ContainsAnyInRange('0', '9') || Countries.Is(name.ToString()) ? 0 : length;
    }

    private static (string Name, int End, bool Bracketed)? Country(string text, int at)
    {
        var start = at;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start < text.Length && text[start] == '(' && text.IndexOf(')', start) is var close and > 0)
        {
            var inside = text[(start + 1)..close].Trim();
            var comma = inside.IndexOf(',', StringComparison.Ordinal);
            var name = comma > 0 ? inside[..comma] : inside;
            return Countries.Is(name) ? (name, close + 1, true) : null;
        }

        if (start < text.Length && text[start] == ',')
        {
            var after = start + 1 + (start + 1 < text.Length && text[start + 1] == ' ' ? 1 : 0);
            return after < text.Length && Countries.Length(text, after) is var length and > 0 ? (text.Substring(after, length), after + length, false) : null;
        }

        foreach (var link in Links)
        {
            if (text.AsSpan(start).StartsWith(link, StringComparison.Ordinal) && start + link.Length < text.Length && Countries.Length(text, start + link.Length) is var length and > 0)
            {
                return (text.Substring(start + link.Length, length), start + link.Length + length, false);
            }
        }

        return null;
    }

    private static int Join(string text, int at)
    {
        var best = at;
        foreach (var join in Joins)
        {
            if (text.AsSpan(at).StartsWith(join, StringComparison.Ordinal) && at + join.Length > best)
            {
                best = at + join.Length;
            }
        }

        return best;
    }
}
