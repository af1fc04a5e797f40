using System.Text;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Text for comparison: lower case, no accents, one kind of apostrophe and dash. One character gives one character, so that positions stay.</summary>
internal static class Fold
{
    private const int LongestOnStack = 256;
    private const int Accented = 0x250;

    /// <summary>Every character's, so that no text is slower than another.</summary>
    private static readonly char[] Table = Build();

    /// <summary>Folds one character.</summary>
    public static char Character(char character) => Table[character];

    /// <summary>Letters and digits only, folded: equal for titles that differ in case, accents, punctuation or kind of dash.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                buffer[length++] = Character(character);
            }
        }

        return new(buffer[..length]);
    }

    /// <summary>The key of the letters and digits of ASCII: equal also for titles of which one lost its accented letters on the way.</summary>
    public static string Sound(string text) => Key(string.Concat(text.Where(char.IsAscii)));

    /// <summary>The key and the sound: of two titles that are one, the one has a string of the other's.</summary>
    public static string[] Keys(string text) => [Key(text), Sound(text)];

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
        {
            table[code] = code is '`' or 0xB4 ? '\''
                : code < Accented ? char.ToLowerInvariant((char)code).ToString().Normalize(NormalizationForm.FormD)[0]
                : Other((char)code);
        }

        return table;
    }

    private static char Other(char character) => character switch
    {
        '‘' or '’' or '‛' or 'ʼ' or '′' or 'ʹ' => '\'',
        '“' or '”' or '„' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => char.ToLowerInvariant(character),
    };
}
