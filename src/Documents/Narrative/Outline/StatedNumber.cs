using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>How many items a list is said to have: <c>le nove proposte sono:</c>, <c>in sette macro categorie:</c>, <c>the five pillars are:</c>.</summary>
/// <param name="Number">The number.</param>
/// <param name="Noun">The words behind it.</param>
internal sealed record StatedNumber(int Number, string Noun)
{
    private const int Most = 60;
    private const int MostWordsBehind = 6;

    private static readonly string[] English = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>Nouns that are measures, not items of a list. Data.</summary>
    private static readonly string[] Measures = ["anni", "mesi", "giorni", "ore", "euro", "milioni", "miliardi", "mila", "abitanti", "per", "%", "years", "months", "days", "hours", "million", "billion", "inhabitants", "percent", "km", "metri", "ettari"];

    /// <summary>The number in the last sentence of a text that introduces a list.</summary>
    public static StatedNumber? BeforeList(string text)
    {
        var sentence = text.TrimEnd();
        if (!sentence.EndsWith(':'))
        {
            return null;
        }

        sentence = sentence[(sentence.LastIndexOf(". ", StringComparison.Ordinal) + 1)..].TrimEnd(':', ' ').Trim();
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = words.Length - 2; i >= 0 && i >= words.Length - 1 - MostWordsBehind; i--)
        {
            var word = words[i].Trim(',', '(', '“', '"');
            var noun = words[i + 1];
            if (Read(word) is { } number and > 1 and <= Most && char.IsLower(noun[0]) && !Measures.Contains(noun.Trim(',', ';'), StringComparer.OrdinalIgnoreCase) && (i == 0 || !IsReference(words[i - 1])))
            {
                return new(number, string.Join(' ', words[(i + 1)..]));
            }
        }

        return null;
    }

    /// <summary>A number in digits, or in Italian or English words.</summary>
    public static int? Read(string word) =>
        Array.FindIndex(English, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? index + 2 : NumberWords.Read(word);

    /// <summary>"art. 3", "of the 17": the number belongs to something else.</summary>
    private static bool IsReference(string before) => before.Length > 0 && (before[^1] == '.' || char.IsUpper(before[0]) && before.Length > 1 && char.IsLower(before[^1]) && before.Length > 8);
}
