using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.Texts;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>The unit of a local indicator: stated, or shown by its figures or its label.</summary>
/// <param name="Unit">The catalogue's unit; null where it is not known.</param>
/// <param name="Factor">What a plain number is multiplied by to have that unit.</param>
/// <param name="Key">For comparison with next year's document.</param>
/// <param name="IsFigure">False for what is answered by a date, by yes or no, or in words.</param>
internal sealed record LocalUnit(IndicatorUnit? Unit, decimal Factor, string Key, bool IsFigure = true)
{
    private static readonly FrozenDictionary<string, (IndicatorUnit Unit, decimal Factor)> Known = Table();

    // Units that look like one of the catalogue's and are none, and answers that are no figures.
    private static readonly FrozenSet<string> NoFigures = FrozenSet.Create(
        StringComparer.Ordinal,
        "data", "date", "si no", "sì no", "yes no", "on off", "testo", "text", "giorni lavorativi", "working days", "mesi", "months", "anni", "years", "grado", "scala", "punteggio", "score", "voto");

    public static LocalUnit Of(DraftIndicator indicator)
    {
        var stated = UnitText(indicator.Unit);
        if (stated.Length > 0)
        {
            // A noun that is no unit says what is counted: pasti, alberi, iscritti.
            return NoFigures.Contains(stated) ? new(null, 1, "none", IsFigure: false)
                : Known.TryGetValue(stated, out var unit) ? Named(unit)
                : new(IndicatorUnit.Number, 1, "number");
        }

        var values = indicator.Observations.Concat(indicator.Targets).Append(indicator.Baseline).Select(figure => figure?.Value).ToList();
        return values.Any(value => value is PercentValue or RatioValue) ? Named((IndicatorUnit.Percent, 1))
            : values.Any(value => value is MoneyValue) ? Named((IndicatorUnit.Euro, 1))
            : OfLabel(indicator.Label) is { } shown ? Named(shown)
            : values.Any(value => value is NumberValue) || !values.Any(value => value is DateValue or BooleanValue) ? new(null, 1, "not-stated")
            : new(null, 1, "none", IsFigure: false);
    }

    /// <summary>What a plain number is multiplied by to have the catalogue's unit; null when it cannot have it.</summary>
    public decimal? FactorTo(IndicatorUnit wanted) => !IsFigure ? null : (Unit, wanted) switch
    {
        (null, IndicatorUnit.Percent or IndicatorUnit.Euro or IndicatorUnit.Km2) => null,
        (null, _) => 1,
        (IndicatorUnit.Number, IndicatorUnit.Persons) or (IndicatorUnit.Persons, IndicatorUnit.Number) => Factor,
        (IndicatorUnit.Km2, IndicatorUnit.SquareMetres) => Factor * 1_000_000,
        (IndicatorUnit.SquareMetres, IndicatorUnit.Km2) => Factor / 1_000_000,
        var (own, _) => own == wanted ? Factor : null,
    };

    private static (IndicatorUnit, decimal)? OfLabel(string label)
    {
        var open = label.LastIndexOf('(');
        if (open >= 0 && label.IndexOf(')', open) is var close and > 0 && Known.TryGetValue(UnitText(label[(open + 1)..close]), out var inside))
        {
            return inside;
        }

        var words = UnitText(label).Split(' ');
        return words.Contains("%") ? (IndicatorUnit.Percent, 1)
            : Known.TryGetValue(words[0], out var first) && words[0].Length > 1 ? first
            : words.Length > 2 && words[^2] == "in" && Known.TryGetValue(words[^1], out var last) ? last
            : words[0] is "n" ? (IndicatorUnit.Number, 1)
            : null;
    }

    private static string UnitText(string? text) => Terms.Key(text?.Replace('²', '2'));

    private static LocalUnit Named((IndicatorUnit Unit, decimal Factor) unit)
    {
        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(unit.Unit.ToString());
        return new(unit.Unit, unit.Factor, unit.Factor == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} x {unit.Factor:0.############}"));
    }

    private static FrozenDictionary<string, (IndicatorUnit, decimal)> Table()
    {
        var table = new Dictionary<string, (IndicatorUnit, decimal)>(StringComparer.Ordinal);
        Add(IndicatorUnit.Percent, 1, "%", "percentuale", "per cento", "percento", "percent", "percentage", "tasso", "quota", "share", "in %", "valore %", "valore percentuale", "% percentuale");
        Add(IndicatorUnit.Number, 1, "n", "nr", "num", "no", "numero", "number", "valore assoluto", "unita", "count", "quantita", "persone", "persons", "abitanti", "utenti", "numerico");
        Add(IndicatorUnit.Euro, 1, "€", "euro", "eur", "in euro", "valore in euro", "importo", "importo in euro");
        Add(IndicatorUnit.Euro, 1_000, "migliaia di euro", "migliaia di €", "k€", "thousand euro", "000 euro");
        Add(IndicatorUnit.Euro, 1_000_000, "milioni di euro", "milioni di €", "mln euro", "mln di euro", "mln €", "m€", "million euro");
        Add(IndicatorUnit.Days, 1, "giorni", "giorno", "gg", "days", "day", "n giorni", "numero giorni");
        Add(IndicatorUnit.Days, 7, "settimane", "weeks");
        Add(IndicatorUnit.Hours, 1, "ore", "ora", "h", "hours", "n ore", "numero ore");
        Add(IndicatorUnit.Km, 1, "km", "chilometri", "kilometres", "kilometers");
        Add(IndicatorUnit.Km, 0.001m, "m", "metri", "ml", "metri lineari", "metres");
        Add(IndicatorUnit.SquareMetres, 1, "mq", "m2", "metri quadrati", "metri quadri", "square metres", "sqm");
        Add(IndicatorUnit.SquareMetres, 10_000, "ha", "ettari", "hectares");
        Add(IndicatorUnit.Km2, 1, "km2", "kmq", "chilometri quadrati", "square kilometres");
        Add(IndicatorUnit.Tonnes, 1, "t", "ton", "tonnellate", "tonnes");
        Add(IndicatorUnit.Tonnes, 0.1m, "q", "quintali");
        Add(IndicatorUnit.Tonnes, 0.001m, "kg", "chilogrammi", "kilograms");
        Add(IndicatorUnit.MegawattHours, 1, "mwh");
        Add(IndicatorUnit.MegawattHours, 0.001m, "kwh");
        Add(IndicatorUnit.MegawattHours, 1_000, "gwh");
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(IndicatorUnit unit, decimal factor, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                table.Add(name, (unit, factor));
            }
        }
    }
}
