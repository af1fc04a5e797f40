using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Words with which the heading of an organisational unit begins.</summary>
internal static class UnitWords
{
    private static readonly string[] All = ["settore", "servizio", "area", "direzione", "dipartimento", "ripartizione", "ufficio", "unità operativa", "corpo", "staff"];

    /// <summary>Where the word ends, or -1.</summary>
    public static int Begin(string text)
    {
        foreach (var word in All)
        {
            if (Words.Match(text, 0, word) is var end and > 0 && end < text.Length && text[end] == ' ')
            {
                return end;
            }
        }

        return -1;
    }
}
