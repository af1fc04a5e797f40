using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>The refusals of <see cref="MunicipalRegister.Resolve"/>.</summary>
internal static class RegisterRefusals
{
    /// <summary>Longer than any id, code or name with its province.</summary>
    public const int LongestInput = 120;

    private const int Suggestions = 3;
    private const int MostEdits = 5;
    private const string HowToAsk = "Ask by ISTAT code (istat:049009), cadastral code (cadastral:E625), our id (livorno) or official name.";

    public static Refusal Unreadable(string asked) => Unknown(
        asked.Length == 0 ? $"No city is named. {HowToAsk}" : $"A city's id, code or name has at most {LongestInput} characters; this has {asked.Length}. {HowToAsk}");

    public static Refusal UnknownScheme(string asked) =>
        Unknown($"'{asked}' is no code of a scheme we know: istat (six digits), cadastral (a letter and three digits), istat-uts (three digits). {HowToAsk}");

    public static Refusal UnknownCode(string asked) =>
        Unknown($"'{asked}' is no code of the register of June 2023. Look for a missing zero in front, or ask by the official name.");

    public static Refusal UnknownName(RegisterData register, string asked)
    {
        var nearest = string.Join("; ", Nearest(register, NameKey.Of(asked)).Select(row => Describe(register, row)));
        return Unknown($"'{asked}' is no Italian municipality of June 2023.{(nearest.Length > 0 ? $" Nearest names: {nearest}." : "")} {HowToAsk}");
    }

    public static Refusal Ambiguous(RegisterData register, string asked, IEnumerable<RegisterRow> candidates)
    {
        var rows = candidates.ToArray();
        var list = string.Join("; ", rows.Select(row => Describe(register, row)));
        return new("city-ambiguous", $"'{asked}' is the name of {rows.Length} municipalities: {list}. Ask by code, by id, or with the province: '{rows[0].SignedName}'.")
        {
            Fields = ["city"],
        };
    }

    public static Refusal Retired(RegisterData register, string asked, FormerCode merged)
    {
        var remedy = register.FindByName(NameKey.Of(merged.Successor)) is [var successor]
            ? $"Ask for {Describe(register, successor)}."
            : "Its successor is not in the register of June 2023: an administrator adds it with its code.";
        return new(
            "city-code-retired",
            $"'{asked}' was {merged.Name} (istat:{merged.Istat}, cadastral:{merged.Cadastral}) until {merged.ValidTo:yyyy-MM-dd}, when it merged into {merged.Successor}. {remedy}")
        {
            Fields = ["city"],
        };
    }

    private static Refusal Unknown(string message) => new("city-unknown", message) { Fields = ["city"] };

    private static string Describe(RegisterData register, RegisterRow row) =>
        $"{row.SignedName} = istat:{row.Istat}{(row.Cadastral is { } code ? $", cadastral:{code}" : "")}, id {register.IdOf(row)}";

    // A name that the input begins, or that begins the input, counts as a near miss; among equals the larger place is likelier meant.
    private static IEnumerable<RegisterRow> Nearest(RegisterData register, string key)
    {
        var farthest = Math.Min(key.Length / 2, MostEdits);
        return register.Names
            .Select(name => (Rows: name.Value, Distance: Distance(key, name.Key, farthest)))
            .Where(near => near.Distance <= farthest)
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => near.Rows.Max(row => row.Population2011 ?? 0))
            .SelectMany(near => near.Rows)
            .Distinct()
            .Take(Suggestions);
    }

    private static int Distance(string asked, string name, int farthest) =>
        IsBeginning(asked, name) ? 1
        : Math.Abs(asked.Length - name.Length) > farthest ? int.MaxValue
        : NameKey.Distance(asked, name);

    private static bool IsBeginning(string asked, string name) =>
        asked.Length >= 4 && name.Length >= 4 && (name.StartsWith(asked, StringComparison.Ordinal) || asked.StartsWith(name, StringComparison.Ordinal));
}
