namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Codes of missions and programmes as offices write them.</summary>
internal static class BudgetCode
{
    /// <summary><c>09</c> of <c>9</c>, <c>09</c> or <c>09 Sviluppo sostenibile</c>; other text as it is.</summary>
    public static string Mission(string text)
    {
        var digits = Digits(text);
        return digits is 1 or 2 && (digits == text.Length || !char.IsLetterOrDigit(text[digits])) ? text[..digits].PadLeft(2, '0') : text;
    }

    /// <summary><c>09.02</c> of <c>9.2</c>, <c>09.02</c>, <c>0902</c> or <c>09.02 Tutela</c>; other text as it is.</summary>
    public static string Programme(string text)
    {
        var first = Digits(text);
        if (first == 4)
        {
            return $"{text[..2]}.{text[2..4]}";
        }

        if (first is not (1 or 2) || first + 1 >= text.Length || text[first] is not ('.' or '/' or '-'))
        {
            return text;
        }

        var second = Digits(text.AsSpan(first + 1));
        return second is 1 or 2 ? $"{text[..first].PadLeft(2, '0')}.{text.AsSpan(first + 1, second).ToString().PadLeft(2, '0')}" : text;
    }

    /// <summary>A programme inside its mission: <c>02</c> of <c>2</c>, <c>02</c> or <c>09.02</c>.</summary>
    public static string ProgrammeOfMission(string text) => Programme(text) is { Length: 5 } full && full[2] == '.' ? full[3..] : Mission(text);

    private static int Digits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length;
}
