namespace MunicipalBenchmark.States;

/// <summary>
/// Finds U+0000 in JSON as the serializer writes it, escaped. PostgreSQL's json type takes the escape but every operator on such a value fails,
/// and with it the write, for the outbox index applies one; SQLite would take it. It is refused for both.
/// </summary>
public static class NulCharacter
{
    /// <summary>Whether a text in the JSON holds the character; a text that spells the escape in letters does not.</summary>
    /// <param name="json">JSON in UTF-8 as System.Text.Json writes it.</param>
    public static bool IsIn(ReadOnlySpan<byte> json)
    {
        var from = 0;
        while (json[from..].IndexOf("\\u0000"u8) is var found and >= 0)
        {
            var at = from + found;
            var backslashes = 0;
            while (backslashes < at && json[at - 1 - backslashes] == (byte)'\\')
            {
                backslashes++;
            }

            // After an odd number of backslashes ours is the second of an escaped pair, and "u0000" is plain text.
            if (backslashes % 2 == 0)
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }
}
