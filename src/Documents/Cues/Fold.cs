using System.Text;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Text for comparison: lower case, no accents, one kind of apostrophe and dash. One character gives one character, so that positions stay.</summary>
internal static class Fold
{
    private static readonly char[] Table = Build();

    /// <summary>Folds one character.</summary>
    public static char Character(char character) => character < Table.Length ? Table[character] : Other(character);

    /// <summary>Letters and digits only, folded: equal for titles that differ in case, accents, punctuation or kind of dash.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var buffer = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                buffer[length++] = Character(character);
            }
        }

        return new(buffer, 0, length);
    }

    private static char[] Build()
    {
        var table = new char[0x250];
        for (var code = 0; code < table.Length; code++)
        {
            var lower = char.ToLowerInvariant((char)code);
            var decomposed = lower.ToString().Normalize(NormalizationForm.FormD);
            table[code] = code is '`' or 0xB4 ? '\'' : decomposed[0];
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
