using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Values;

/// <summary>The words by which a cell says that it holds no figure, or which kind. Data: a new formula is one more entry.</summary>
internal static class ValueCues
{
    private static readonly string[] Deferrals =
    [
        "rendicontazione al", "rendicontazione prevista al", "rendicontazione prevista per il", "rendicontazione rinviata al", "rendicontazione a fine anno", "rendicontazione annuale",
        "sarà rendicontato al", "sarà rendicontata al", "saranno rendicontati al", "saranno rendicontate al", "verrà rendicontato al", "verrà rendicontata al",
        "da rendicontare al", "da rendicontare entro il", "rendicontabile al", "dato disponibile al", "dato disponibile a fine anno", "dati disponibili al",
        "rilevazione al", "rilevazione a fine anno", "dato rilevabile al", "dato rilevabile a fine anno", "monitoraggio al",
    ];

    private static readonly string[] NotDue =
    [
        "da realizzare a partire dal", "da realizzare dal", "da realizzare nel", "da avviare a partire dal", "da avviare dal", "da avviare nel", "da attuare dal", "da attuare nel",
        "da attivare dal", "da attivare nel", "a partire dal 20", "previsto a partire dal", "prevista a partire dal", "previsti a partire dal", "previste a partire dal",
        "non previsto per il", "non prevista per il", "non previsti per il", "non previste per il", "non previsto nel", "non prevista nel", "non dovuto", "attività prevista dal", "attività prevista per il",
    ];

    private static readonly string[] Missing = ["", "-", "--", "---", "–", "—", "/", "//", ".", "..", "...", "n.d.", "n.d", "nd", "n.p.", "n.p", "n.r.", "non disponibile", "dato non disponibile", "dati non disponibili"];
    private static readonly string[] Yes = ["sì", "si", "si'", "s?"];
    private static readonly string[] Approximations = ["circa", "ca.", "oltre", "quasi", "almeno", "più di", "fino a", ">", "<", ">=", "<=", "≥", "≤"];
    private static readonly string[] Currencies = ["€.", "€", "euro", "eur"];
    private static readonly string[] RatioSigns = [" / ", "/ ", " /", "/", " su "];

    /// <summary>An empty cell, or one that says the figure is not there.</summary>
    public static bool IsMissing(ReadOnlySpan<char> text)
    {
        foreach (var missing in Missing)
        {
            if (text.Equals(missing, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the cell puts its figure off, and to when.</summary>
    public static (bool IsDeferred, DateOnly? Until) Deferral(ReadOnlySpan<char> text)
    {
        foreach (var cue in Deferrals)
        {
            if (Words.Find(text, cue) is var at and >= 0 && at < 60)
            {
                return (true, ItalianDate.Find(text[at..])?.Reading.Date);
            }
        }

        return default;
    }

    /// <summary>Whether the cell says that nothing is due yet.</summary>
    public static bool IsNotDue(ReadOnlySpan<char> text)
    {
        foreach (var cue in NotDue)
        {
            if (StartsWith(text, cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A bare yes or no.</summary>
    public static bool? Boolean(ReadOnlySpan<char> text)
    {
        var word = text.TrimEnd(".!");
        foreach (var yes in Yes)
        {
            if (word.Equals(yes, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return word.Equals("no", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    /// <summary>Length of "about" and its like before a figure.</summary>
    public static int Approximation(ReadOnlySpan<char> text)
    {
        foreach (var cue in Approximations)
        {
            if (text.StartsWith(cue, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[cue.Length..].TrimStart();
                if (!rest.IsEmpty && (char.IsAsciiDigit(rest[0]) || rest[0] == '€'))
                {
                    return text.Length - rest.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>Length of a currency before a figure.</summary>
    public static int CurrencyBefore(ReadOnlySpan<char> text)
    {
        foreach (var currency in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[currency.Length..].TrimStart();
                return !rest.IsEmpty && char.IsAsciiDigit(rest[0]) ? text.Length - rest.Length : 0;
            }
        }

        return 0;
    }

    /// <summary>Length of a currency after a figure.</summary>
    public static int CurrencyAfter(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimStart();
        foreach (var currency in Currencies)
        {
            if (trimmed.StartsWith(currency, StringComparison.OrdinalIgnoreCase) && (trimmed.Length == currency.Length || !char.IsLetter(trimmed[currency.Length])))
            {
                return text.Length - trimmed.Length + currency.Length;
            }
        }

        return 0;
    }

    /// <summary>Length of the sign between a part and its whole.</summary>
    public static int RatioSign(ReadOnlySpan<char> text)
    {
        foreach (var sign in RatioSigns)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase) && text.Length > sign.Length && char.IsAsciiDigit(text[sign.Length]))
            {
                return sign.Length;
            }
        }

        return 0;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, string cue) =>
        char.IsAsciiDigit(cue[^1]) ? text.StartsWith(cue, StringComparison.OrdinalIgnoreCase) : Words.Match(text, 0, cue) >= 0;
}
