using MunicipalBenchmark.Documents.Accounting;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>
/// Reads objective sheets: one form per objective, of labels with values, a description, and tables of phases, indicators and
/// resources. Serves DUP sheets (strategic and operational objectives) and PEG sheets (objectives of management linked to them).
/// </summary>
internal sealed partial class SheetGrammar
{
    private readonly BlockDocument _document;
    private readonly PlanKind _kind;
    private readonly DiagnosticLog _log = new();
    private readonly SheetIndicators _indicators;
    private readonly SheetResources _resources;
    private readonly BudgetHeadings _budget;
    private readonly List<NodeBuilder> _nodes = [];
    private readonly Dictionary<NodeLevel, int> _counts = [];
    private readonly Dictionary<string, NodeBuilder> _byId = new(StringComparer.Ordinal);
    private DraftPeriod? _period;

    private SheetGrammar(BlockDocument document, PlanKind kind)
    {
        _document = document;
        _kind = kind;
        _indicators = new(_log);
        _resources = new(_log);
        _budget = new(_log);
    }

    /// <summary>Reads a document.</summary>
    public static PlanDraft Read(BlockDocument document, PlanKind kind) => new SheetGrammar(document, kind).Run();

    private PlanDraft Run()
    {
        foreach (var block in _document.Blocks)
        {
            if (block is TextBlock text)
            {
                Text(text);
            }
            else if (block is TableBlock table)
            {
                Table(table);
            }
        }

        EndLabel();
        _resources.End();
        foreach (var node in _nodes.Where(static node => node.Title.Length == 0))
        {
            node.Title = node.Code ?? node.Id;
            _log.Warning(DiagnosticCodes.TitleMissing, node.Line, null, $"No title was found for {node.RawCode ?? node.Id}; '{node.Title}' was taken.");
        }

        SustainableGoals.Propose(_nodes, _log);
        PhaseBuilder.CheckWeights(_nodes, _log);
        DocumentNotes.Add(_document, _log);
        var period = Period();
        var draft = new PlanDraft
        {
            Kind = _kind,
            Title = Title(period),
            Period = period,
            Nodes = [.. NodeOrder.ParentsFirst(_nodes).Select(static node => node.Build())],
            Indicators = _indicators.Build(period is { } years && years.From == years.To ? years.From : null),
            Spending = [.. _resources.Spending],
        };
        return ReadingAccount.Settle(_document, draft, _log);
    }

    private DraftPeriod? Period()
    {
        if (_resources.Years.Count > 0)
        {
            return new() { From = _resources.Years.Min, To = _resources.Years.Max };
        }

        if (_period is not null)
        {
            return _period;
        }

        var years = _nodes.Select(static node => SheetCode.Year(node.RawCode ?? "")).OfType<int>()
            .Concat(_nodes.SelectMany(static node => new[] { node.Start?.Year, node.End?.Year }).OfType<int>()).ToHashSet();
        return years.Count == 0 ? null : new() { From = years.Min(), To = years.Max() };
    }

    private string Title(DraftPeriod? period)
    {
        var name = _kind == PlanKind.Peg ? "Piano esecutivo di gestione" : "Documento unico di programmazione";
        return period is null ? name : period.From == period.To ? $"{name} {period.From}" : $"{name} {period.From}-{period.To}";
    }

    private void Table(TableBlock table)
    {
        EndLabel();
        ItemHead? head = null;
        SheetField? last = null;
        var label = "";
        foreach (var row in table.Rows)
        {
            if (ItemHead.Read(row) is { } found)
            {
                head = found;
            }
            else if (head is not null && _objective is { } objective)
            {
                Item(objective, head, row);
            }
            else if (_section == SheetField.Resources && _resources.TryRow(row, _objective))
            {
                _titleOf = null;
            }
            else
            {
                (last, label) = Fields(row, last, label);
            }
        }
    }

    private void Item(NodeBuilder objective, ItemHead head, TableRow row)
    {
        var title = head[row, ItemColumn.Title];
        if (Continues(objective, head, row))
        {
            _log.Info(DiagnosticCodes.RowJoined, row.Line, row[row.FirstFilled], "The cell was cut over two rows and joined to the row above.");
        }
        else if (head.IsPhases && title.Length > 0)
        {
            _nodes.Add(PhaseBuilder.Read(objective, head, row, _log));
        }
        else
        {
            _indicators.Add(objective, head, row);
        }
    }

    /// <summary>Whether a row is the rest of one text of the row above, which then has it.</summary>
    private bool Continues(NodeBuilder objective, ItemHead head, TableRow row)
    {
        if (row.Filled != 1 || row.FirstFilled >= head.Kinds.Length || row[row.FirstFilled].Replace('\n', ' ') is not [var first, ..] rest || !char.IsLower(first))
        {
            return false;
        }

        switch (head.Kinds[row.FirstFilled])
        {
            case ItemColumn.Title when !head.IsPhases:
                return _indicators.Continue(objective, rest);
            case ItemColumn.Title when _nodes is [.., { Level: NodeLevel.Phase, Title.Length: < LongestTitle } phase]:
                phase.Title = $"{phase.Title} {rest}";
                return true;
            case ItemColumn.Note when head.IsPhases && _nodes is [.., { Level: NodeLevel.Phase, Notes: [.., { Length: < LongestTitle } note] } phase]:
                phase.Notes[^1] = $"{note} {rest}";
                return true;
            default:
                return false;
        }
    }

    /// <summary>A row of labels and values in turn; a row whose label is empty or goes on adds to the value above.</summary>
    private (SheetField? Field, string Label) Fields(TableRow row, SheetField? last, string label)
    {
        var any = false;
        for (var column = 0; column < row.Cells.Length; column++)
        {
            var cell = row[column].Replace('\n', ' ');
            if (SheetCues.Cell(cell) is { } field && (column == 0 || cell != label))
            {
                var value = row[column + 1].Replace('\n', ' ');
                any = true;
                if (row.Filled == 1)
                {
                    Text(new(row.Line, TextKind.Paragraph, "", cell, row.Cells[column].Strong));
                    continue;
                }

                (last, label) = (field, cell.TrimEnd(':', ' '));
                if (value.Length > 0 && SheetCues.Cell(value) is null)
                {
                    EndLabel();
                    Field(new(field, label, value), row.Line);
                    column++;
                }
            }
        }

        if (any)
        {
            return (last, label);
        }

        if (last is { } open && row.Filled > 0 && (row[0].Length == 0 || SheetCues.IsBeginning($"{label} {row[0]}")))
        {
            label = row[0].Length == 0 ? label : $"{label} {row[0]}";
            if (row.Filled > 1 || row[0].Length == 0)
            {
                Field(new(open, label, row[row.Cells.Length - 1]), row.Line);
            }

            return (open, label);
        }

        Plain(new(row.Line, TextKind.Paragraph, "", string.Join('\t', row.Cells.Select(static cell => cell.Text)).Trim('\t'), false));
        return (null, "");
    }
}
