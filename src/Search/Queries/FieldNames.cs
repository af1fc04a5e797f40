using System.Collections.Frozen;
using System.Globalization;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search.Analysis;

namespace MunicipalBenchmark.Search.Queries;

/// <summary>The fields that a searcher may name, and the form of their values in the index.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["city"] = "city",
        ["citta"] = "city",
        ["comune"] = "city",
        ["network"] = "network",
        ["rete"] = "network",
        ["region"] = IndexFields.RegionKey,
        ["regione"] = IndexFields.RegionKey,
        ["level"] = "level",
        ["livello"] = "level",
        ["mission"] = "mission",
        ["missione"] = "mission",
        ["programme"] = "programme",
        ["programma"] = "programme",
        ["sdg"] = "sdg",
        ["goal"] = "sdg",
        ["year"] = "year",
        ["anno"] = "year",
        ["plan"] = "plan_kind",
        ["piano"] = "plan_kind",
        ["kind"] = "kind",
        ["tipo"] = "kind",
        ["language"] = "language",
        ["lingua"] = "language",
        ["code"] = IndexFields.Code,
        ["codice"] = IndexFields.Code,
        ["title"] = IndexFields.Title,
        ["titolo"] = IndexFields.Title,
        ["text"] = IndexFields.Text,
        ["testo"] = IndexFields.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field behind a typed name, or null when there is none: then the text is searched as words.</summary>
    public static string? Find(string typed) => Names.GetValueOrDefault(Slug.From(typed));

    /// <summary>The form in which a typed value stands in the index.</summary>
    public static string Normalise(string field, string typed) => field switch
    {
        "city" or "network" or IndexFields.RegionKey => Slug.From(typed),
        "level" or "plan_kind" or "kind" => typed.Trim().ToUpperInvariant().Replace('-', '_').Replace(' ', '_'),
        "mission" => Padded(typed),
        "programme" => string.Join('.', typed.Trim().Split('.').Select(Padded)),
        "sdg" => typed.Trim().TrimStart('0'),
        IndexFields.Code => NormaliseCode(typed),
        _ => typed.Trim().ToLowerInvariant(),
    };

    /// <summary>The form in which a code stands in the index: lower case, without blanks and a final dot.</summary>
    public static string NormaliseCode(string code) => string.Concat(code.ToLower(CultureInfo.InvariantCulture).Where(c => !char.IsWhiteSpace(c))).TrimEnd('.');

    private static string Padded(string digits) => digits.Trim().PadLeft(2, '0');
}
