using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>How a document speaks of its own city: by the name that stands most often behind words such as <c>Comune di</c>, or in general words.</summary>
/// <param name="Name">The name, or null.</param>
internal sealed record CitySubject(string? Name)
{
    private static readonly string[] Before = ["comune di", "città di", "città metropolitana di", "amministrazione comunale di", "unione dei comuni di", "city of", "municipality of", "town of", "metropolitan city of", "borough of"];

    private static readonly string[] General =
    [
        "la città", "il comune", "comune", "l'amministrazione", "amministrazione comunale", "l'ente", "siamo", "abbiamo", "aderiamo", "partecipiamo", "nostra città", "nostro comune", "nostro territorio", "the city", "our city",
        "the municipality", "the council", "city council", "we", "we are", "our",
    ];

    /// <summary>Finds the name in the texts of a document.</summary>
    public static CitySubject Find(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var words in Before)
            {
                foreach (var phrase in Phrase.All(text, words))
                {
                    var start = phrase.End + 1;
                    if (start < text.Length && ProperNames.Length(text, start, ProperNames.InPlaces) is var length and > 0)
                    {
                        var name = text.Substring(start, length);
                        counts[name] = counts.GetValueOrDefault(name) + 1;
                    }
                }
            }
        }

        return new(counts.Count == 0 ? null : counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key.Length).First().Key);
    }

    /// <summary>Whether a sentence speaks of the city.</summary>
    public bool IsIn(string sentence) => (Name is { } name && sentence.Contains(name, StringComparison.Ordinal)) || Array.Exists(General, words => Words.Contains(sentence, words));

    /// <summary>Whether a name is the city's own.</summary>
    public bool Is(string name) => Name is { } own && string.Equals(Fold.Key(own), Fold.Key(name), StringComparison.Ordinal);
}
