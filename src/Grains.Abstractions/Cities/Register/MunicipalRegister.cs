using System.Text.RegularExpressions;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>
/// The 7,899 Italian municipalities of June 2023 and the fourteen metropolitan cities: reference data by which a city is found and made
/// a tenant. Sources and licences are in NOTICE. Read from the assembly at the first use; safe from several threads.
/// </summary>
public static partial class MunicipalRegister
{
    /// <summary>All municipalities in the order of their ISTAT codes, each made when it is asked for. Metropolitan cities are not in it.</summary>
    public static IEnumerable<CityProfile> Municipalities
    {
        get
        {
            var register = RegisterData.Instance;
            return register.Rows.Select(row => RegisterFacts.Of(register, row));
        }
    }

    /// <summary>
    /// Finds a city. Case, accents, apostrophes and hyphens of names are ignored; a bilingual name is found by either half.
    /// </summary>
    /// <param name="idOrCodeOrName">
    /// <c>istat:049009</c>, <c>049009</c>, <c>cadastral:E625</c>, <c>E625</c>, <c>istat-uts:248</c>, our id (<c>livorno</c>, <c>castro-bg</c>,
    /// <c>firenze-metropolitana</c>), or a name, with the province where several have it: <c>Castro (BG)</c>.
    /// </param>
    /// <returns>
    /// The city with its codes and facts. Refusals: <c>city-unknown</c> (names the nearest), <c>city-ambiguous</c> (lists the candidates and how
    /// to ask for each), <c>city-code-retired</c> (the municipality merged; names the successor).
    /// </returns>
    public static Outcome<CityProfile> Resolve(string? idOrCodeOrName)
    {
        var register = RegisterData.Instance;
        var asked = (idOrCodeOrName ?? "").Trim();
        if (asked.Length is 0 or > RegisterRefusals.LongestInput)
        {
            return RegisterRefusals.Unreadable(asked);
        }

        var parts = Coded().Match(asked);
        if (!parts.Success)
        {
            return ByIdOrName(register, asked);
        }

        var code = parts.Groups["code"].Value.ToUpperInvariant();
        return parts.Groups["scheme"].Value.ToLowerInvariant() switch
        {
            "istat" => ByIstat(register, asked, code),
            "cadastral" => ByCadastral(register, asked, code),
            "istat-uts" => MetropolitanCity.All.FirstOrDefault(city => city.Uts == code) is { } city
                ? RegisterFacts.Of(register, city)
                : RegisterRefusals.UnknownCode(asked),
            "" when char.IsAsciiDigit(code[0]) => ByIstat(register, asked, code),
            "" => ByCadastral(register, asked, code),
            _ => RegisterRefusals.UnknownScheme(asked),
        };
    }

    private static Outcome<CityProfile> ByIstat(RegisterData register, string asked, string code)
    {
        if (register.FindByIstat(code) is { } row)
        {
            return RegisterFacts.Of(register, row);
        }

        return register.FormerCodes.FirstOrDefault(former => former.Istat == code) switch
        {
            null => RegisterRefusals.UnknownCode(asked),
            { PresentIstat: { } present } => RegisterFacts.Of(register, register.FindByIstat(present)!),
            { } merged => RegisterRefusals.Retired(register, asked, merged),
        };
    }

    private static Outcome<CityProfile> ByCadastral(RegisterData register, string asked, string code)
    {
        if (register.FindByCadastral(code) is { } row)
        {
            return RegisterFacts.Of(register, row);
        }

        return register.FormerCodes.FirstOrDefault(former => former.Cadastral == code) is { } merged
            ? RegisterRefusals.Retired(register, asked, merged)
            : RegisterRefusals.UnknownCode(asked);
    }

    private static Outcome<CityProfile> ByIdOrName(RegisterData register, string asked)
    {
        if (register.FindById(asked.ToLowerInvariant()) is { } byId)
        {
            return RegisterFacts.Of(register, byId);
        }

        var withProvince = WithProvince().Match(asked);
        var name = withProvince.Success ? withProvince.Groups["name"].Value : asked;
        var found = register.FindByName(NameKey.Of(name));
        if (withProvince.Success)
        {
            var province = NameKey.Of(withProvince.Groups["province"].Value);
            found = [.. found.Where(row => NameKey.Of(row.ProvinceSign) == province || NameKey.Of(row.Province) == province)];
        }
        else if (found.Count > 1 && !asked.All(char.IsAscii))
        {
            // An accent written is meant: Paternò is not Paterno. One left out may be convenience.
            found = found.Where(row => row.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).ToArray() is [var accented] ? [accented] : found;
        }

        return found switch
        {
            [var one] => RegisterFacts.Of(register, one),
            [] => ByOtherName(register, asked),
            _ => RegisterRefusals.Ambiguous(register, asked, found),
        };
    }

    private static Outcome<CityProfile> ByOtherName(RegisterData register, string asked)
    {
        var key = NameKey.Of(asked);
        if (MetropolitanCity.All.FirstOrDefault(city => key == NameKey.Of(city.Name) || key == NameKey.Of(city.Capital + "metropolitana")) is { } metropolitan)
        {
            return RegisterFacts.Of(register, metropolitan);
        }

        return register.FormerCodes.FirstOrDefault(former => former.PresentIstat is null && NameKey.Of(former.Name) == key) is { } merged
            ? RegisterRefusals.Retired(register, asked, merged)
            : RegisterRefusals.UnknownName(register, asked);
    }

    [GeneratedRegex(@"^(?:(?<scheme>[A-Za-z-]+):(?<code>\w+)|(?<code>[0-9]{6}|[A-Za-z][0-9]{3}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Coded();

    [GeneratedRegex(@"^(?<name>[^()]+)\((?<province>[^()]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithProvince();
}
