namespace MunicipalBenchmark.Documents.Narrative.Figures;

/// <summary>An amount of euro in running text: <c>118 milioni di euro</c>, <c>€ 2.660</c>, <c>1,2 M€</c>, <c>5 mln</c>, <c>EUR 3 million</c>.</summary>
/// <param name="Euro">The amount in EUR.</param>
/// <param name="Start">Where it begins, with its currency.</param>
/// <param name="Length">Characters it took.</param>
/// <param name="About">The word by which the text calls it approximate, or null.</param>
internal sealed record MoneyAmount(decimal Euro, int Start, int Length, string? About)
{
    /// <summary>Factors. Data: longer words stand before shorter ones.</summary>
    private static readonly (string Word, decimal Factor)[] Scales =
    [
        ("milioni", 1_000_000m), ("milione", 1_000_000m), ("miliardi", 1_000_000_000m), ("miliardo", 1_000_000_000m), ("millions", 1_000_000m), ("million", 1_000_000m), ("billions", 1_000_000_000m),
        ("billion", 1_000_000_000m), ("thousand", 1_000m), ("migliaia", 1_000m), ("mila", 1_000m), ("mln.", 1_000_000m), ("mln", 1_000_000m), ("mil.", 1_000_000m), ("mld.", 1_000_000_000m), ("mld", 1_000_000_000m),
        ("mrd", 1_000_000_000m), ("bln", 1_000_000_000m), ("bn", 1_000_000_000m), ("k", 1_000m), ("m", 1_000_000m),
    ];

    private static readonly string[] Currencies = ["euro", "eur", "€"];
    private static readonly string[] Abouts = ["circa", "oltre", "quasi", "più di", "almeno", "fino a", "ca.", "about", "around", "over", "more than", "nearly", "almost", "up to", "approximately", "some", "at least"];

    /// <summary>All amounts of a text in order.</summary>
    public static List<MoneyAmount> All(string text, Numeral numeral)
    {
        var amounts = new List<MoneyAmount>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',')) && Read(text, at, numeral) is { } amount)
            {
                amounts.Add(amount);
                at = Math.Max(at, amount.Start + amount.Length - 1);
            }
        }

        return amounts;
    }

    /// <summary>The word by which the text before a figure calls it approximate.</summary>
    public static string? Approximation(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var article in (ReadOnlySpan<string>)[" il", " la", " le", " i", " the", " l'", " l’"])
        {
            if (before.EndsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                before = before[..^article.Length].TrimEnd();
                break;
            }
        }

        foreach (var word in Abouts)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
            {
                return word;
            }
        }

        return null;
    }

    private static MoneyAmount? Read(string text, int at, Numeral numeral)
    {
        if (numeral.Read(text, at) is not { } number)
        {
            return null;
        }

        var start = Before(text, at);
        var end = at + number.Length;
        var hasCurrency = start < at;
        var factor = 1m;
        var scaled = Skip(text, end, " ");
        if (Scale(text, scaled, glued: scaled == end) is var (length, value))
        {
            factor = value;
            end = scaled + length;
        }

        if (After(text, end) is var currency and > 0)
        {
            hasCurrency = true;
            end = currency;
        }

        return hasCurrency && number.Value <= 1_000_000_000_000m ? new(number.Value * factor, start, end - start, Approximation(text, start)) : null;
    }

    /// <summary>Where a currency before the number begins; the number's own place when there is none.</summary>
    private static int Before(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '.')
        {
            end--;
        }

        foreach (var currency in Currencies)
        {
            var start = end - currency.Length;
            if (start >= 0 && text.AsSpan(start, currency.Length).Equals(currency, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                return start;
            }
        }

        return at;
    }

    /// <summary>Where a currency behind the number ends: <c>di euro</c>, <c>€</c>, <c>of euros</c>.</summary>
    private static int After(string text, int at)
    {
        var start = Skip(text, at, " /");
        foreach (var link in (ReadOnlySpan<string>)["di ", "of ", "d'", "d’"])
        {
            if (text.AsSpan(start).StartsWith(link, StringComparison.OrdinalIgnoreCase))
            {
                start += link.Length;
                break;
            }
        }

        foreach (var currency in Currencies)
        {
            if (text.AsSpan(start).StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                var end = start + currency.Length + (text.AsSpan(start + currency.Length).StartsWith("s", StringComparison.OrdinalIgnoreCase) && currency == "euro" ? 1 : 0);
                return end == text.Length || !char.IsLetterOrDigit(text[end]) ? end : 0;
            }
        }

        return 0;
    }

    private static (int Length, decimal Factor)? Scale(string text, int at, bool glued)
    {
        foreach (var (word, factor) in Scales)
        {
            if (!text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = at + word.Length;
            var isWhole = end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end] == '€';

            // A lone letter is a factor only beside the number or its sign: 5M, 1,2 M€.
            if (isWhole && (word.Length > 1 || glued || (end < text.Length && text[end] == '€')))
            {
                return (word.Length, factor);
            }
        }

        return null;
    }

    private static int Skip(string text, int at, string characters)
    {
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
