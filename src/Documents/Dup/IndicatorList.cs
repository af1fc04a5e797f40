using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Indicators with their results: rows of two cells, or paragraphs in pairs where the table was lost.</summary>
/// <param name="log">Where doubtful readings are told.</param>
internal sealed class IndicatorList(DiagnosticLog log)
{
    private const int LongestResult = 4000;
    private const int LongestGroup = 80;

    private readonly List<(NodeBuilder? Node, DateOnly? AsOf, string Label, string Raw, int Line)> _found = [];
    private NodeBuilder? _node;
    private DateOnly? _asOf;
    private TextBlock? _label;
    private bool _open;
    private (string Label, int Line)? _withoutResult;

    /// <summary>Begins the indicators of a node.</summary>
    public void Start(NodeBuilder? node, DateOnly? asOf)
    {
        Flush();
        (_node, _asOf, _open) = (node, asOf, false);
    }

    /// <summary>Takes a row.</summary>
    public void Row(TableRow row)
    {
        FlushLabel();
        var label = row[0].Replace('\n', ' ');
        var raw = string.Join(' ', row.Cells.Skip(1).Where(static cell => cell.Text.Length > 0).Select(static cell => cell.Text.Replace('\n', ' ')));
        if (label.Length == 0)
        {
            FlushWithoutResult();
            Continue(row.Line, raw);
            return;
        }

        if (_withoutResult is var (heading, headingLine) && raw.Length > 0)
        {
            _withoutResult = null;
            log.Warning(DiagnosticCodes.IndicatorGroup, headingLine, heading, "This row has no result and its words count nothing: it was taken for a heading of the indicators below it. If it is an indicator without a result, add it by hand.");
        }

        FlushWithoutResult();
        if (raw.Length == 0 && label.Length <= LongestGroup && !LooksLikeLabel(label) && !row.Cells[0].Strong && !label.EndsWith(':') && !(_open && char.IsLower(label[0])))
        {
            // Whether it heads the rows below or lacks its result, the next row tells.
            _withoutResult = (label, row.Line);
        }
        else if (raw.Length == 0 && (row.Cells[0].Strong || label.EndsWith(':')))
        {
            log.Info(DiagnosticCodes.IndicatorGroup, row.Line, label, "This row has no result and is set off: it was taken for a heading of the indicators below it, not for an indicator.");
        }
        else if (raw.Length == 0 && _open && char.IsLower(label[0]))
        {
            var last = _found[^1];
            _found[^1] = last with { Label = $"{last.Label} {label}" };
            log.Info(DiagnosticCodes.RowJoined, row.Line, label, "The indicator was cut over two rows and joined to the row above.");
        }
        else
        {
            _found.Add((_node, _asOf, label, raw, row.Line));
            _open = true;
        }
    }

    /// <summary>Takes a paragraph: a label and its result stand one below the other where the table was lost.</summary>
    public void Text(TextBlock unit)
    {
        FlushWithoutResult();
        if (_label is not { } label)
        {
            if (unit.Strong && !LooksLikeLabel(unit.Text))
            {
                log.Info(DiagnosticCodes.IndicatorGroup, unit.Line, unit.Text, "A heading among the indicators; it is no indicator.");
                return;
            }

            _label = unit;
            return;
        }

        if (LooksLikeLabel(unit.Text))
        {
            Flush();
            _label = unit;
            return;
        }

        _label = null;
        _found.Add((_node, _asOf, label.Text, unit.FullText, unit.Line));
        _open = true;
        log.Warning(DiagnosticCodes.IndicatorWithoutTable, unit.Line, unit.FullText, $"The indicator has no table; this paragraph was taken as the result of '{label.Text}'.");
    }

    /// <summary>The indicators in order.</summary>
    public ImmutableArray<DraftIndicator> Build()
    {
        Flush();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var indicators = ImmutableArray.CreateBuilder<DraftIndicator>(_found.Count);
        foreach (var (node, asOf, label, raw, line) in _found)
        {
            var owner = node?.Id ?? "plan";
            var number = counts[owner] = counts.GetValueOrDefault(owner) + 1;
            var reading = ValueReader.Read(raw);
            if (reading.Doubt is { } doubt)
            {
                log.Warning(DiagnosticCodes.ValueDoubtful, line, raw, $"The result was read as {ValueNames.Describe(reading.Value)}, but {doubt}. Correct the value in the product if it should be another.");
            }

            if (raw.Length == 0)
            {
                log.Info(DiagnosticCodes.ResultMissing, line, label, "The result cell is empty: the value is missing, which is not zero.");
            }

            indicators.Add(new()
            {
                Id = $"{owner}!{number}",
                Node = node?.Id,
                Label = label,
                Unit = reading.Unit,
                Observations = [new() { AsOf = asOf, Raw = raw, Value = reading.Value, Doubtful = reading.Doubt is not null }],
                Line = line,
            });
        }

        return indicators.MoveToImmutable();
    }

    private void Continue(int line, string raw)
    {
        if (!_open || _found[^1].Raw.Length > LongestResult)
        {
            log.NotPlaced(DiagnosticCodes.RowNotPlaced, line, raw);
            return;
        }

        var last = _found[^1];
        _found[^1] = last with { Raw = $"{last.Raw} {raw}".Trim() };
        log.Info(DiagnosticCodes.RowJoined, line, raw, "The result was cut over two rows and joined to the row above.");
    }

    private void Flush()
    {
        FlushLabel();
        FlushWithoutResult();
    }

    private void FlushWithoutResult()
    {
        if (_withoutResult is var (label, line))
        {
            _withoutResult = null;
            _found.Add((_node, _asOf, label, "", line));
            _open = true;
        }
    }

    private void FlushLabel()
    {
        if (_label is { } label)
        {
            _label = null;
            if (LooksLikeLabel(label.Text))
            {
                _found.Add((_node, _asOf, label.Text, "", label.Line));
                log.Warning(DiagnosticCodes.IndicatorWithoutTable, label.Line, label.Text, "The indicator has no table and no result follows it; its value is missing.");
            }
            else
            {
                log.NotPlaced(DiagnosticCodes.TextNotPlaced, label.Line, label.FullText);
            }
        }
    }

    private static bool LooksLikeLabel(string text) => text[0] == '%' || (CountMark.Length(text) is var length and > 0 && !char.IsAsciiDigit(text.AsSpan(length).TrimStart()[0]))
        || text.StartsWith("Percentuale", StringComparison.OrdinalIgnoreCase);
}
