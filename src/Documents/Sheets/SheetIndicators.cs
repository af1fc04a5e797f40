using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>Indicators of sheets: kind, expected value by year, result.</summary>
/// <param name="log">Where doubtful readings are told.</param>
internal sealed class SheetIndicators(DiagnosticLog log)
{
    private const int LongestLabel = 400;

    private readonly List<DraftIndicator> _indicators = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The indicators in order, targets without a year of their own given the plan's or the one that begins the objective's code.</summary>
    public ImmutableArray<DraftIndicator> Build(int? year) => [.. _indicators.Select(indicator => WithYear(indicator, year ?? SheetCode.Year(indicator.Node ?? "")))];

    private static DraftIndicator WithYear(DraftIndicator indicator, int? year) => indicator with { Targets = [.. indicator.Targets.Select(target => target with { Year = target.Year ?? year })] };

    /// <summary>Reads a row.</summary>
    public void Add(NodeBuilder objective, ItemHead head, TableRow row)
    {
        var label = head[row, ItemColumn.Title];
        if (label.Length == 0)
        {
            log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.FilledText);
            return;
        }

        var number = _counts[objective.Id] = _counts.GetValueOrDefault(objective.Id) + 1;
        var targets = Figures(head, row, ItemColumn.Target, out var unit);
        var results = Figures(head, row, ItemColumn.Result, out _);
        _indicators.Add(new()
        {
            Id = $"{objective.Id}!{number}",
            Node = objective.Id,
            Label = label,
            Kind = IndicatorKinds.Read(head[row, ItemColumn.Kind]),
            Unit = head[row, ItemColumn.Unit] is { Length: > 0 } stated ? stated : unit,
            Weight = PhaseBuilder.Weight(head[row, ItemColumn.Weight], row.Line, log),
            Formula = head[row, ItemColumn.Formula] is { Length: > 0 } formula ? formula : null,
            Baseline = Figures(head, row, ItemColumn.Baseline, out _).FirstOrDefault(static figure => figure.Raw.Length > 0),
            Targets = targets,
            Observations = results.RemoveAll(static figure => figure.Raw.Length == 0),
            Line = row.Line,
        });
    }

    /// <summary>
    /// Adds the rest of a label to the indicator above. An indicator without a figure may itself begin with a small letter, so only where the one above
    /// does not.
    /// </summary>
    public bool Continue(NodeBuilder objective, string rest)
    {
        if (_indicators is not [.., { Label: { Length: < LongestLabel } label } last] || last.Node != objective.Id || !char.IsUpper(label[0]))
        {
            return false;
        }

        _indicators[^1] = last with { Label = $"{label} {rest}" };
        return true;
    }

    private ImmutableArray<DraftFigure> Figures(ItemHead head, TableRow row, ItemColumn kind, out string? unit)
    {
        var figures = ImmutableArray.CreateBuilder<DraftFigure>();
        unit = null;
        for (var index = 0; index < head.Kinds.Length; index++)
        {
            if (head.Kinds[index] != kind)
            {
                continue;
            }

            var raw = row[index].Replace('\n', ' ');
            var reading = ValueReader.Read(raw);
            unit ??= reading.Unit;
            if (reading.Doubt is { } doubt)
            {
                log.Warning(DiagnosticCodes.ValueDoubtful, row.Line, raw, $"The value was read as {ValueNames.Describe(reading.Value)}, but {doubt}. Correct the value in the product if it should be another.");
            }

            figures.Add(new() { Year = YearOf(head.Heads[index]), Raw = raw, Value = reading.Value, Doubtful = reading.Doubt is not null });
        }

        return figures.ToImmutable();
    }

    /// <summary>The year in a head such as <c>Target 2023</c>.</summary>
    private static int? YearOf(string head)
    {
        foreach (var word in head.Split(' '))
        {
            if (PeriodHead.Year(word.Trim('(', ')')) is { } year)
            {
                return year;
            }
        }

        return null;
    }
}
