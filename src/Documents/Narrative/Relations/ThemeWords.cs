using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Policy fields by the words for them, for texts that list no themes. Data: longer words stand before those they contain.</summary>
internal static class ThemeWords
{
    private const int Most = 6;

    private static readonly string[] Fields =
    [
        "mobilità sostenibile", "sviluppo urbano sostenibile", "sviluppo sostenibile", "sicurezza urbana", "prevenzione del crimine", "cambiamenti climatici", "cambiamento climatico", "neutralità climatica", "transizione energetica", "transizione ecologica",
        "politiche alimentari", "sistemi alimentari", "innovazione digitale", "innovazione sociale", "diritti umani", "migrazioni", "migrazione", "razzismo", "creatività", "turismo sostenibile", "turismo", "rigenerazione urbana", "economia circolare", "pari opportunità",
        "inclusione sociale", "partecipazione", "patrimonio culturale", "cultura", "istruzione", "educazione", "salute", "hiv", "qualità dell'aria", "energia", "biodiversità", "pianificazione strategica", "cooperazione decentrata", "pace", "sport", "giovani",
        "sustainable mobility", "sustainable urban mobility", "sustainable development", "urban safety", "urban security", "climate change", "climate neutrality", "energy transition", "food policy", "food systems", "digital innovation", "social innovation", "human rights",
        "migration", "racism", "creativity", "sustainable tourism", "tourism", "urban regeneration", "circular economy", "social inclusion", "culture", "education", "health", "air quality", "energy", "biodiversity", "strategic planning", "peace", "youth",
    ];

    /// <summary>The fields named in a text, as written, in order.</summary>
    public static IEnumerable<string> In(string text)
    {
        var found = new List<(int At, int Length)>();
        foreach (var field in Fields)
        {
            if (Words.Find(text, field) is var at and >= 0 && !found.Exists(other => at >= other.At && at < other.At + other.Length))
            {
                found.Add((at, field.Length));
            }
        }

        return found.OrderBy(static field => field.At).Take(Most).Select(field => text.Substring(field.At, field.Length));
    }
}
