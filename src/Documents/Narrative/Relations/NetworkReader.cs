using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Networks that the city belongs to: items of a list announced as such, and names listed in a sentence on memberships.</summary>
internal static class NetworkReader
{
    private const int LongestName = 100;
    private const int ShortestText = 4;

    /// <summary>Words at which the name of a network ends and its description begins. Data.</summary>
    private static readonly string[] Ends =
    [
        ": ", ", ", "; ", " è ", " e' ", " sono ", " che ", " è il ", " il network", " la rete", " una rete", " il patto", " l'associazione", " l’associazione", " l'alleanza", " la coalizione", " la più ", " rete di ", " rete ", " network di ", " is ", " are ", " which ", " that ", " a network",
        " the network", " an association", " network of ", " – ", " — ", " - ", ". ",
        " e fa ", " e partecipa", " e aderisce", " e dal ", " e ha ", " ed è ", " e si ", " and is ", " and has ", " and takes ", " and participates", " dal ", " since ",
    ];

    private static readonly string[] Verbs = ["aderisce", "aderiamo", "partecipa", "fa parte", "è membro", "è socia", "è socio", "ha aderito", "member of", "we are", "it is a member", "it belongs", "joined"];
    private static readonly string[] Adjectives = ["europea ", "europee ", "internazionale ", "internazionali ", "nazionale ", "nazionali ", "italiana ", "italiane ", "mondiale ", "globale ", "regionale ", "delle ", "dei ", "di ", "called ", "of "];

    private static readonly string[] NotNames = ["altre", "altri", "gruppo", "città", "rete", "reti", "le", "la", "other", "others", "various"];

    /// <summary>Whether the items of a list are networks of the city.</summary>
    public static bool IsList(Place place)
    {
        var introduction = ListCues.Last(place.Introduction);
        return (ListCues.IsNetwork(introduction) && ListCues.IsMembership(introduction)) || (introduction.Length == 0 && ListCues.IsNetwork(place.Title) && !ListCues.IsPartner(place.Title) && !ListCues.IsDeed(place.Title));
    }

    /// <summary>Whether a paragraph under the announcement of a list is an item that lost its bullet, as cards on a page are.</summary>
    public static bool IsCard(string text) => Name(text) is { } name && (text.AsSpan(name.Length).StartsWith(":") || name.EndsWith(')') || ProperNames.Length(name, 0) >= name.Length);

    /// <summary>Reads one item of such a list.</summary>
    /// <returns>False when it names no network.</returns>
    public static bool Item(Place place, Passage item)
    {
        var name = Name(item.Text);
        if (name is null)
        {
            return false;
        }

        var relation = new RelationDraft(RelationKind.Network, name, item.Line) { Listed = true };
        Describe(relation, item.Text[name.Length..], place);
        place.Add(relation);
        return true;
    }

    /// <summary>Reads the networks that a sentence lists.</summary>
    public static void Sentence(Place place, Passage passage, Sentence sentence)
    {
        var text = sentence.Text;
        if (!ListCues.IsNetwork(text) || !ListCues.IsMembership(text) || text.EndsWith(':') || !(place.Subject.IsIn(text) || Array.Exists(Verbs, verb => Words.Match(text, 0, verb) > 0)))
        {
            return;
        }

        var from = Membership(text);
        if (ListCues.Behind(text, from) is var behind and >= 0)
        {
            Names(place, passage, sentence, behind);
            return;
        }

        foreach (var start in DirectNames(text, from))
        {
            Names(place, passage, sentence, start);
        }
    }

    private static void Names(Place place, Passage passage, Sentence sentence, int start)
    {
        foreach (var (at, item) in NameList.Of(WithoutAsides(sentence.Text[start..])))
        {
            var bare = ProperNames.Strip(item);
            if (bare.Length >= 2 && ProperNames.IsProper(bare.Split(' ')[0]) && Name(bare) is { } name && !place.Subject.Is(name) && name.Split(' ').Count(static word => char.IsLower(word[0])) * 2 <= name.Split(' ').Length)
            {
                place.Add(new(RelationKind.Network, name, passage.LineAt(sentence.Start + start + at)) { Role = Roles.Read(item, place.Subject, name) });
            }
        }
    }

    /// <summary>The name before the description; null when the text names nothing.</summary>
    private static string? Name(string text)
    {
        var end = text.Length;
        foreach (var cue in Ends)
        {
            var at = text.IndexOf(cue, StringComparison.Ordinal);
            if (at > 1 && at < end && Balanced(text.AsSpan(0, at)))
            {
                end = at;
            }
        }

        // A bracket that holds no short form is a remark.
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (open > 1 && open < end && (close < 0 || close > end || !IsShortForm(text.AsSpan(open + 1, close - open - 1))))
        {
            end = open;
        }
        else if (close > 0 && close < end)
        {
            end = close + 1;
        }

        var name = text[..end].Trim(' ', ',', ':', ';', '.', '-', '–', '"', '“', '”');
        var first = name.Split(' ')[0];
        return name.Length is < 2 or > LongestName || !(char.IsUpper(name[0]) || char.IsDigit(name[0])) || (NotNames.Contains(first, StringComparer.OrdinalIgnoreCase) && !HasCapitalAfter(name)) ? null : name;
    }

    private static bool HasCapitalAfter(string name) => name.Split(' ').Skip(1).Any(static word => ProperNames.IsProper(word));

    private static bool Balanced(ReadOnlySpan<char> text) => text.Count('(') == text.Count(')');

    private static bool IsShortForm(ReadOnlySpan<char> text) => text.Length is > 1 and < 25 && char.IsUpper(text[0]) && text.Count(' ') < 3;

    private static void Describe(RelationDraft relation, string rest, Place place)
    {
        foreach (var sentence in Sentences.Of(rest.TrimStart(' ', ':', ',', '-', '–')))
        {
            relation.Role ??= Roles.Read(sentence.Text, place.Subject, relation.Name);
            if (relation.Themes.Count == 0 && sentence.Text.Length > ShortestText)
            {
                relation.Themes.AddRange(Themes.Read(sentence.Text, free: false));
            }
        }

        if (relation.Themes.Count == 0)
        {
            relation.Themes.AddRange(ThemeWords.In(rest));
        }
    }

    private static int Membership(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["partecipa", "aderisce", "aderito", "fa parte", "è membro", "è socio", "è socia", "member of", "belongs to", "part of", "joined", "membro di", "membro della", "participates"])
        {
            if (Words.Find(text, word) is var at and >= 0)
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary><c>aderisce alla rete Eurocities</c>: the names right behind the words for a network.</summary>
    private static List<int> DirectNames(string text, int from)
    {
        var starts = new List<int>();
        foreach (var word in (ReadOnlySpan<string>)["rete", "reti", "networks", "network", "aderisce a", "member of", "part of", "joined", "belongs to"])
        {
            foreach (var phrase in Phrase.All(text, word, from))
            {
                var start = phrase.End;
                start += text.AsSpan(start).IndexOfAnyExcept(" :\"“«") is var blank and > 0 ? blank : 0;
                while (Array.Find(Adjectives, adjective => text.AsSpan(start).StartsWith(adjective, StringComparison.OrdinalIgnoreCase)) is { } skipped)
                {
                    start += skipped.Length;
                }

                var bare = start < text.Length ? ProperNames.Strip(text[start..]) : "";
                if (bare.Length > 1 && ProperNames.IsProper(bare.Split(' ')[0]) && !starts.Contains(start))
                {
                    starts.Add(start);
                }
            }
        }

        return starts;
    }

    /// <summary>Blanks out what stands between two dashes, so that its commas cut nothing and places stay.</summary>
    private static string WithoutAsides(string text)
    {
        var open = text.IndexOf(" - ", StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(" - ", open + 3, StringComparison.Ordinal);
        if (close < 0)
        {
            return text;
        }

        // The aside runs to the comma behind it, when the clause goes on there.
        var comma = text.IndexOf(',', close);
        var end = comma > 0 && char.IsLower(text[close + 3]) ? comma : close + 3;
        return string.Concat(text.AsSpan(0, open), new string(' ', end - open), text.AsSpan(end));
    }
}
