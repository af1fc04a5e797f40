using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Partner cities: items of a list announced as such, and cities that a sentence lists behind a word for partnership.</summary>
internal static class PartnerReader
{
    /// <summary>Words right behind which a sentence lists cities. Data.</summary>
    private static readonly string[] Openers =
    [
        "gemellata con le città di", "gemellata con", "gemellato con", "gemellaggi con le città di", "gemellaggi con", "gemellaggio con", "altre città, tra cui", "altre città tra cui", "altre città, fra cui", "altre città come", "altre città quali", "città partner:", "città partner sono",
        "città gemelle sono", "città gemelle:", "le città di", "con le città di", "la città di", "accordi di collaborazione con", "accordo di collaborazione con", "patto di amicizia con", "patti di amicizia con", "twinned with", "sister cities are", "sister cities:", "sister city of", "twin cities are",
        "twin towns are", "partner cities are", "partner cities:", "partner cities such as", "other cities, including", "other cities such as", "the cities of", "friendship agreements with", "partnerships with", "agreement with",
    ];

    /// <summary>Whether the items of a list are partner cities.</summary>
    public static bool IsList(Place place)
    {
        var introduction = ListCues.Last(place.Introduction);
        return (ListCues.IsPartner(introduction) && ListCues.IsCity(introduction) && introduction.EndsWith(':'))
            || (introduction.Length == 0 && ListCues.IsPartner(place.Title) && ListCues.IsCity(place.Title) && !ListCues.IsDeed(place.Title));
    }

    /// <summary>Whether a paragraph under the announcement of a list is an item that lost its bullet, as cards on a page are.</summary>
    public static bool IsCard(string text) => CityList.Read(text, 0, out _).Exists(static city => city.Country is not null);

    /// <summary>Reads one item of such a list.</summary>
    /// <returns>False when it names no city.</returns>
    public static bool Item(Place place, Passage item)
    {
        var cities = CityList.Read(item.Text, 0, out var rest);
        if (cities.Count == 0 || !(cities.Exists(static city => city.Country is not null) || CityList.Closes(item.Text, rest)))
        {
            return false;
        }

        var first = Sentences.Of(item.Text[rest..].TrimStart(' ', ',', ':', ';', '.', '-', '–', '—', '|')) is [var sentence, ..] ? sentence.Text : "";
        Add(place, item, 0, cities, Themes.Read(first, free: true), listed: true);
        return true;
    }

    /// <summary>Reads the cities that a sentence lists.</summary>
    public static void Sentence(Place place, Passage passage, Sentence sentence)
    {
        if (!ListCues.IsPartner(sentence.Text))
        {
            return;
        }

        foreach (var opener in Openers)
        {
            if (Phrase.Find(sentence.Text, opener) is not { } phrase)
            {
                continue;
            }

            var start = phrase.End;
            start += sentence.Text.AsSpan(start).IndexOfAnyExcept(' ', ':') is var blank and > 0 ? blank : 0;
            var cities = CityList.Read(sentence.Text, start, out var rest);
            cities.RemoveAll(city => place.Subject.Is(city.Name));
            if (cities.Count > 0)
            {
                Add(place, passage, sentence.Start, cities, Themes.Read(sentence.Text[rest..], free: false), listed: false);
                return;
            }
        }
    }

    private static void Add(Place place, Passage passage, int offset, List<NamedCity> cities, IReadOnlyList<string> themes, bool listed)
    {
        foreach (var city in cities)
        {
            var relation = new RelationDraft(RelationKind.PartnerCity, city.Name, passage.LineAt(offset + city.Start)) { Country = city.Country, Listed = listed };
            relation.Themes.AddRange(themes);
            place.Add(relation);
        }
    }
}
