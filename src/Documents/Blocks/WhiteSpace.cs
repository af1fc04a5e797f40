namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>White space as one space.</summary>
internal static class WhiteSpace
{
    /// <summary>Trims, and makes each run of white space one space.</summary>
    public static string Collapse(string text)
    {
        var clean = text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]));
        for (var i = 1; clean && i < text.Length; i++)
        {
            clean = !char.IsWhiteSpace(text[i]) || (text[i] == ' ' && text[i - 1] != ' ');
        }

        if (clean)
        {
            return text;
        }

        var buffer = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                buffer[length++] = character;
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return new string(buffer, 0, length > 0 && buffer[length - 1] == ' ' ? length - 1 : length);
    }
}
