using System.Text;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>What a PDF says of a glyph, as text: ligatures apart, signs of symbol fonts named, noise gone.</summary>
internal static class GlyphText
{
    /// <summary>Cleans.</summary>
    /// <returns>Empty for what is no text.</returns>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (text.Length == 1 && text[0] is > ' ' and < '\u007F')
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\u00A0' or '\u2007' or '\u202F' or '\t' or '\r' or '\n' or '\u2002' or '\u2003' or '\u2009':
                    clean.Append(' ');
                    break;
                case < ' ' or '\u007F' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFFFE':
                    break;
                case '\u2010' or '\u2011':
                    clean.Append('-');
                    break;
                case '\u02BC':
                    clean.Append('’');
                    break;
                case '\u02BB':
                    clean.Append('‘');
                    break;
                case >= '\uFB00' and <= '\uFB06':
                    clean.Append(character.ToString().Normalize(NormalizationForm.FormKC));
                    break;
                case >= '\uF000' and <= '\uF0FF':
                    clean.Append(Symbol(character));
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>Signs of Symbol and Wingdings, which stand at private code points.</summary>
    private static char Symbol(char character) => character switch
    {
        '\uF0A7' or '\uF06E' => '▪',
        '\uF0B7' or '\uF09F' or '\uF06C' => '•',
        '\uF0FC' or '\uF0FE' or '\uF050' or '\uF052' or '\uF0D6' => '✓',
        '\uF0FB' or '\uF0FD' or '\uF078' or '\uF054' => '×',
        '\uF0A8' or '\uF06F' or '\uF071' or '\uF072' => '□',
        '\uF0D8' or '\uF0E0' => '➢',
        '\uF02D' => '-',
        >= '\uF020' and <= '\uF07E' => (char)(character - 0xF000),
        _ => '•',
    };
}
