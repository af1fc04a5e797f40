using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Sheets;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Indicators with the values of both sheets.</summary>
/// <param name="sheets">The sheets of the document.</param>
/// <param name="nodes">The nodes by their codes.</param>
/// <param name="log">Where doubts are told.</param>
internal sealed class IndicatorReader(IReadOnlyList<SheetReading> sheets, NodeIndex nodes, DiagnosticLog log)
{
    private readonly FigureReader _figures = new(log);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly List<DraftIndicator> _indicators = [];

    /// <summary>Reads.</summary>
    public ImmutableArray<DraftIndicator> Read()
    {
        foreach (var row in Rows(OtherSheets.Indicators))
        {
            if (row.Text(Keys.Label) is { } label)
            {
                Add(row, label);
            }
            else
            {
                log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Content, $"{SheetRow.Upper(row.Place)}: the row does not say what is measured ('Indicatore') and was left out. Complete it and import again.");
            }
        }

        foreach (var row in Rows(OtherSheets.Values))
        {
            AddValue(row);
        }

        return [.. _indicators];
    }

    private void Add(SheetRow row, string label)
    {
        var node = nodes.Find(row, Keys.Node, DiagnosticCodes.ReferenceUnknown, "The indicator belongs to no node.");
        var id = Identifier(row, node);
        _keys.TryAdd(CodeKey.Of(id), _indicators.Count);
        _indicators.Add(new()
        {
            Id = id,
            Node = node?.Id,
            Label = label,
            Kind = row.Words(Keys.Kind) is { } kind ? IndicatorKinds.Read(kind) : null,
            Unit = row.Words(Keys.Unit),
            Weight = row.Number(Keys.Weight),
            Formula = row.Text(Keys.Formula),
            Baseline = First(row, Keys.Baseline, row.Whole(Keys.BaselineYear), null),
            Targets = First(row, Keys.Target, row.Whole(Keys.TargetYear), null) is { } target ? [target] : [],
            Observations = First(row, Keys.Result, null, row.Date(Keys.ResultAsOf)) is { } result ? [result] : [],
            Line = row.Line,
        });
    }

    /// <summary>A value of the indicator's own row: an empty cell is none.</summary>
    private DraftFigure? First(SheetRow row, string key, int? year, DateOnly? asOf) => row.Has(key) ? _figures.Read(row, key, year, asOf) : null;

    private string Identifier(SheetRow row, NodeRow? node)
    {
        if (row.Code(Keys.Id)?.Text is { } given)
        {
            if (_places.TryAdd(given, _indicators.Count))
            {
                return given;
            }

            var other = string.Create(CultureInfo.InvariantCulture, $"{given}@{row.Line}");
            log.Warning(DiagnosticCodes.CodeRepeated, row.Line, given, $"{SheetRow.Upper(row.PlaceOf(Keys.Id))}: the code '{given}' was met before. This indicator got the identifier '{other}'. Correct one of the two codes.");
            return _places.TryAdd(other, _indicators.Count) ? other : Numbered(node);
        }

        return Numbered(node);
    }

    private string Numbered(NodeRow? node)
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{node?.Id ?? "indicator"}!{number}");
            if (_places.TryAdd(id, _indicators.Count))
            {
                return id;
            }
        }
    }

    private void AddValue(SheetRow row)
    {
        var code = row.Code(Keys.Indicator)?.Text;
        var role = row.Word(Keys.Role);
        if (code is null || role is null || !(_places.TryGetValue(code, out var place) || _keys.TryGetValue(CodeKey.Of(code), out place)))
        {
            var reason = code is null ? "the row names no indicator" : role is null ? "the row does not say which value it is" : $"no indicator has the code '{code}'";
            log.NotPlaced(
                code is null || role is null ? DiagnosticCodes.RowNotPlaced : DiagnosticCodes.ReferenceUnknown,
                row.Line,
                row.Content,
                $"{SheetRow.Upper(row.Place)}: {reason}, so that it was left out. Correct it; codes of indicators are in the sheet 'Indicatori'.");
            return;
        }

        var figure = _figures.Read(row, Keys.Value, row.Whole(Keys.Year), row.Date(Keys.AsOf), _figures.Stated(row));
        figure = row.Flag(Keys.Doubtful) is { } doubtful ? figure with { Doubtful = doubtful } : figure;
        var indicator = _indicators[place];
        if (role == TemplateWords.Baseline && indicator.Baseline is { } first)
        {
            log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Content, $"{SheetRow.Upper(row.Place)}: '{indicator.Label}' has a baseline already ({ValueNames.Describe(first.Value)}); this one was left out. Keep one of the two.");
            return;
        }

        _indicators[place] = role switch
        {
            TemplateWords.Baseline => indicator with { Baseline = figure },
            TemplateWords.Target => indicator with { Targets = indicator.Targets.Add(figure) },
            _ => indicator with { Observations = indicator.Observations.Add(figure) },
        };
    }

    private IEnumerable<SheetRow> Rows(TemplateSheet sheet) => sheets.Where(reading => reading.Sheet == sheet).SelectMany(reading => reading.Rows(log)).Where(static row => !row.IsEmpty);
}
