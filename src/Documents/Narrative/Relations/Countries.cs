using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Names of countries, Italian and English, with the short forms that plans use. Data.</summary>
internal static class Countries
{
    private const string Names =
        "Afghanistan,Albania,Algeria,Andorra,Angola,Arabia Saudita,Saudi Arabia,Argentina,Armenia,Australia,Austria,Azerbaigian,Azerbaijan,Bahamas,Bahrein,Bahrain,Bangladesh,Barbados,Belgio,Belgium,Belize,Benin,Bhutan,Bielorussia,"
        + "Belarus,Birmania,Myanmar,Bolivia,Bosnia,Bosnia ed Erzegovina,Bosnia-Erzegovina,Bosnia and Herzegovina,Botswana,Brasile,Brazil,Brunei,Bulgaria,Burkina Faso,Burundi,Cambogia,Cambodia,Camerun,Cameroon,Canada,Capo Verde,Cape Verde,Ciad,Chad,"
        + "Cile,Chile,Cina,China,Repubblica Popolare Cinese,Cipro,Cyprus,Colombia,Comore,Congo,Repubblica Democratica del Congo,Corea,Corea del Sud,Corea del Nord,Korea,South Korea,North Korea,Repubblica di Corea,Costa d'Avorio,Ivory Coast,Costa Rica,Croazia,"
        + "Croatia,Cuba,Danimarca,Denmark,Dominica,Ecuador,Egitto,Egypt,El Salvador,Emirati Arabi Uniti,United Arab Emirates,UAE,Eritrea,Estonia,Eswatini,Etiopia,Ethiopia,Figi,Fiji,Filippine,Philippines,Finlandia,Finland,Francia,France,Gabon,Gambia,Georgia,"
        + "Germania,Germany,Repubblica Federale Tedesca,Ghana,Giamaica,Jamaica,Giappone,Japan,Gibuti,Djibouti,Giordania,Jordan,Grecia,Greece,Guatemala,Guinea,Guinea-Bissau,Guyana,Haiti,Honduras,India,Indonesia,Iran,Iraq,Irlanda,Ireland,Islanda,Iceland,Israele,"
        + "Israel,Italia,Italy,Kazakistan,Kazakhstan,Kenya,Kirghizistan,Kyrgyzstan,Kosovo,Kuwait,Laos,Lesotho,Lettonia,Latvia,Libano,Lebanon,Liberia,Libia,Libya,Liechtenstein,Lituania,Lithuania,Lussemburgo,Luxembourg,Macedonia,Macedonia del Nord,North Macedonia,"
        + "Madagascar,Malawi,Malesia,Malaysia,Maldive,Mali,Malta,Marocco,Morocco,Mauritania,Mauritius,Messico,Mexico,Moldavia,Moldova,Monaco,Principato di Monaco,Mongolia,Montenegro,Mozambico,Mozambique,Namibia,Nepal,Nicaragua,Niger,Nigeria,Norvegia,Norway,"
        + "Nuova Zelanda,New Zealand,Oman,Olanda,Holland,Paesi Bassi,Netherlands,The Netherlands,Pakistan,Palestina,Palestine,Territori Palestinesi,Panama,Paraguay,Perù,Peru,Polonia,Poland,Portogallo,Portugal,Qatar,Regno Unito,United Kingdom,UK,Gran Bretagna,"
        + "Great Britain,Inghilterra,England,Scozia,Scotland,Galles,Wales,Irlanda del Nord,Northern Ireland,Repubblica Ceca,Cechia,Czech Republic,Czechia,Repubblica Dominicana,Dominican Republic,Romania,Ruanda,Rwanda,Russia,Federazione Russa,San Marino,Senegal,"
        + "Serbia,Seychelles,Sierra Leone,Singapore,Siria,Syria,Slovacchia,Slovakia,Slovenia,Somalia,Spagna,Spain,Sri Lanka,Stati Uniti,Stati Uniti d'America,Stati Uniti D'America,USA,U.S.A.,US,United States,United States of America,Sudafrica,Sud Africa,"
        + "South Africa,Sudan,Sud Sudan,Suriname,Svezia,Sweden,Svizzera,Switzerland,Tagikistan,Tajikistan,Taiwan,Tanzania,Thailandia,Thailand,Togo,Trinidad e Tobago,Tunisia,Turchia,Turkey,Türkiye,Turkmenistan,Ucraina,Ukraine,Uganda,Ungheria,Hungary,Uruguay,"
        + "Uzbekistan,Vaticano,Venezuela,Vietnam,Yemen,Zambia,Zimbabwe";

    private static readonly FrozenSet<string> Keys = Names.Split(',').Select(static name => Fold.Key(name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name is one of a country.</summary>
    public static bool Is(string name) => name.Length is > 1 and < 50 && Keys.Contains(Fold.Key(name));

    /// <summary>The country at the beginning of a text.</summary>
    /// <returns>Its length, 0 when the text begins with none.</returns>
    public static int Length(string text, int start)
    {
        var longest = 0;
        for (var at = start + 1; at <= text.Length && at - start < 50; at++)
        {
            if ((at == text.Length || !char.IsLetterOrDigit(text[at])) && (char.IsLetter(text[at - 1]) || (text[at - 1] == '.' && text[at - 2] is 'A' or 'S')) && char.IsUpper(text[start]) && Is(text[start..at]))
            {
                longest = at - start;
            }
        }

        return longest;
    }
}
