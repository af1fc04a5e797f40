namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Bullets and numbers of list items.</summary>
internal static class ListMarker
{
    private const string Bullets = "-*+•▪◦·–—●■□➢‣⁃";

    /// <summary>Length of the marker with its white space.</summary>
    /// <returns>0 when the line is no list item.</returns>
    public static int Length(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return 0;
        }

        var sign = 0;
        if (Bullets.Contains(line[0]))
        {
            sign = 1;
        }
        else if (char.IsAsciiDigit(line[0]))
        {
            while (sign < line.Length && sign < 3 && char.IsAsciiDigit(line[sign]))
            {
                sign++;
            }

            sign = sign < line.Length && line[sign] is '.' or ')' ? sign + 1 : 0;
        }
        else if (char.IsAsciiLetterLower(line[0]) && line[1] is ')')
        {
            sign = 2;
        }

        if (sign == 0 || sign >= line.Length || !char.IsWhiteSpace(line[sign]))
        {
            return 0;
        }

        var length = sign;
        while (length < line.Length && char.IsWhiteSpace(line[length]))
        {
            length++;
        }

        return length == line.Length ? 0 : length;
    }
}
