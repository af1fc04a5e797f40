namespace MunicipalBenchmark.Documents.Values;

/// <summary>Italian cardinal numbers in words, up to 999: documents state how many objectives they have in words.</summary>
internal static class NumberWords
{
    private static readonly (string Word, int Value)[] Hundreds = [("cento", 100), ("duecento", 200), ("trecento", 300), ("quattrocento", 400), ("cinquecento", 500), ("seicento", 600), ("settecento", 700), ("ottocento", 800), ("novecento", 900)];
    private static readonly (string Word, int Value)[] Tens = [("venti", 20), ("trenta", 30), ("quaranta", 40), ("cinquanta", 50), ("sessanta", 60), ("settanta", 70), ("ottanta", 80), ("novanta", 90)];
    private static readonly (string Word, int Value)[] Units =
    [
        ("uno", 1), ("due", 2), ("tre", 3), ("quattro", 4), ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8), ("nove", 9), ("dieci", 10),
        ("undici", 11), ("dodici", 12), ("tredici", 13), ("quattordici", 14), ("quindici", 15), ("sedici", 16), ("diciassette", 17), ("diciotto", 18), ("diciannove", 19),
    ];

    /// <summary>Reads one word, or digits.</summary>
    /// <returns>Null when the word is no number.</returns>
    public static int? Read(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and < 5 && word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        }

        Span<char> lower = stackalloc char[32];
        var length = word.Length is > 2 and <= 32 ? word.ToLowerInvariant(lower) : -1;
        return length < 0 ? null : Below1000(lower[..length]);
    }

    private static int? Below1000(ReadOnlySpan<char> word)
    {
        foreach (var (prefix, value) in Hundreds)
        {
            if (word.StartsWith(prefix))
            {
                var rest = word[prefix.Length..];
                return rest.IsEmpty ? value : value + Below100(rest);
            }
        }

        return Below100(word);
    }

    private static int? Below100(ReadOnlySpan<char> word)
    {
        foreach (var (name, value) in Units)
        {
            if (word.SequenceEqual(name) || (value == 3 && word.SequenceEqual("tré")))
            {
                return value;
            }
        }

        foreach (var (name, value) in Tens)
        {
            // Before a vowel the ten loses its own: ventuno, quarantotto.
            var stem = name.AsSpan(0, name.Length - 1);
            if (word.SequenceEqual(name))
            {
                return value;
            }

            if (word.StartsWith(name) && Unit(word[name.Length..]) is { } unit)
            {
                return value + unit;
            }

            if (word.StartsWith(stem) && Unit(word[stem.Length..]) is 1 or 8)
            {
                return value + Unit(word[stem.Length..]);
            }
        }

        return null;
    }

    private static int? Unit(ReadOnlySpan<char> word)
    {
        foreach (var (name, value) in Units.AsSpan(0, 9))
        {
            if (word.SequenceEqual(name) || (value == 3 && word.SequenceEqual("tré")) || (value == 1 && word.SequenceEqual("un")))
            {
                return value;
            }
        }

        return null;
    }
}
