using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Indicators with their figures, as labels, columns or lists give them; lists are paired only where their counts agree.</summary>
internal sealed class IndicatorGroup(DiagnosticLog log)
{
    private readonly List<DraftIndicator> _done = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(string Text, int Line)> _labels = [];
    private readonly Dictionary<Meaning, List<(int? Year, string Raw, int Line)>> _figures = [];
    private LayoutNode? _node;

    /// <summary>Whether a label was read and not yet closed.</summary>
    public bool IsOpen => _labels.Count > 0;

    /// <summary>Whether figures followed the labels: then the next label begins a new group.</summary>
    public bool HasFigures => _figures.Count > 0;

    public ImmutableArray<DraftIndicator> Build()
    {
        Flush();
        return [.. _done];
    }

    public void Label(LayoutNode? node, string text, int line)
    {
        _node = node;
        _labels.Add((text, line));
    }

    public void Figure(Meaning meaning, int? year, string raw, int line) =>
        (_figures.TryGetValue(meaning, out var list) ? list : _figures[meaning] = []).Add((year, raw, line));

    /// <summary>Closes the group: pairs what can be paired, and says what cannot.</summary>
    public void Flush()
    {
        if (_labels.Count == 0)
        {
            foreach (var (meaning, list) in _figures)
            {
                Open(meaning, list, "no indicator stands before them");
            }
        }

        // Explicit years tell several targets of one indicator from the targets of several.
        var paired = _figures.Where(pair => _labels.Count > 0 && !Pairs(pair.Value)).ToList();
        foreach (var (meaning, list) in paired)
        {
            Open(meaning, list, $"there are {_labels.Count} indicators");
            _figures.Remove(meaning);
        }

        for (var i = 0; i < _labels.Count; i++)
        {
            Add(i);
        }

        _labels.Clear();
        _figures.Clear();
    }

    private bool Pairs(List<(int? Year, string Raw, int Line)> list) =>
        list.Count == _labels.Count || (_labels.Count == 1 && list.TrueForAll(static figure => figure.Year is not null) && list.DistinctBy(static figure => figure.Year).Count() == list.Count);

    private void Open(Meaning meaning, List<(int? Year, string Raw, int Line)> list, string why) => log.Warning(
        DiagnosticCodes.PairingOpen,
        list[0].Line,
        string.Join(" | ", list.Select(static figure => figure.Raw)),
        string.Create(CultureInfo.InvariantCulture, $"{list.Count} values for '{meaning}' stand here, but {why}: which belongs to which is open, so they were left out. Enter them by hand."));

    private void Add(int index)
    {
        var (text, line) = _labels[index];
        var (label, formula) = Formula(text);
        formula = Single(Meaning.Formula, index) ?? formula;
        var unit = Single(Meaning.Unit, index);
        var owner = _node?.Builder.Id ?? "plan";
        var number = _counts[owner] = _counts.GetValueOrDefault(owner) + 1;
        var year = Single(Meaning.Year, index) is { } stated && LayoutFigures.Year(stated) is { } known ? known : (int?)null;
        var targets = All(Meaning.Target, index).Where(static figure => !ValueCues.IsMissing(figure.Raw)).Select(figure => Read(figure.Year ?? year, figure.Raw, figure.Line, ref unit)).ToList();
        if (targets.Count == 0 && _figures.ContainsKey(Meaning.Result) && LayoutFigures.CountInLabel(label) is { } stands && All(Meaning.Result, index).All(static figure => figure.Raw.Length == 0))
        {
            targets.Add(Read(year, stands, line, ref unit));
        }

        var baselines = All(Meaning.Baseline, index).Where(static figure => !ValueCues.IsMissing(figure.Raw)).Select(figure => Read(figure.Year, figure.Raw, figure.Line, ref unit)).ToList();
        var results = All(Meaning.Result, index).Select(figure => Read(figure.Year, figure.Raw, figure.Line, ref unit)).ToList();
        _done.Add(new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{owner}!{number}"),
            Node = _node?.Builder.Id,
            Label = label,
            Kind = Single(Meaning.Dimension, index)?.ToUpperInvariant(),
            Unit = unit,
            Weight = Single(Meaning.Weight, index) is { } weight ? ItalianNumber.Exact(weight.Trim('%', ' ')) : null,
            Formula = formula,
            Baseline = baselines.FirstOrDefault(),
            Targets = [.. targets],
            Observations = [.. results],
            Line = line,
        });
        foreach (var meaning in (ReadOnlySpan<Meaning>)[Meaning.Source, Meaning.Reached])
        {
            if (Single(meaning, index) is { Length: > 0 } said)
            {
                var head = meaning == Meaning.Source ? "Fonte" : "% raggiungimento";
                _node?.Builder.Notes.Add($"{label} - {head}: {said}");
            }
        }
    }

    private IEnumerable<(int? Year, string Raw, int Line)> All(Meaning meaning, int index) =>
        !_figures.TryGetValue(meaning, out var list) ? [] : _labels.Count == 1 ? list : [list[index]];

    private string? Single(Meaning meaning, int index) => All(meaning, index).Select(static figure => figure.Raw).FirstOrDefault(static raw => raw.Length > 0);

    private DraftFigure Read(int? year, string raw, int line, ref string? unit)
    {
        var reading = raw.Length == 0 ? new(new MissingValue()) : LayoutFigures.Read(raw);
        unit ??= reading.Unit;
        if (raw.Length == 0)
        {
            log.Info(DiagnosticCodes.ResultMissing, line, null, "The cell of the result is empty: the value is missing, which is not zero.");
        }
        else if (reading.Doubt is { } doubt)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, line, raw, $"The value was read as {ValueNames.Describe(reading.Value)}, but {doubt}. Correct it in the product if it should be another.");
        }

        return new() { Year = year, Raw = raw, Value = reading.Value, Doubtful = reading.Doubt is not null };
    }

    private static (string Label, string? Formula) Formula(string text)
    {
        if (text.Length < 400 && CodeShapes.Formula.Match(text) is { Success: true } match)
        {
            var label = match.Groups["label"].Value.Trim(" :-–".ToCharArray());
            var formula = match.Groups["formula"].Value.Trim();
            return (label.Length == 0 ? formula : label, formula);
        }

        return (text, null);
    }
}
