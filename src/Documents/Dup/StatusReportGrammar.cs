using MunicipalBenchmark.Documents.Accounting;
using MunicipalBenchmark.Documents.Acts;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Departments;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Spending;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>
/// Reads a status report of a DUP: front matter with the council's act, a table of objectives, then mandate lines with directions,
/// strategic and operational objectives, aims with departments and status, indicators with results, and the spending table.
/// </summary>
internal sealed partial class StatusReportGrammar
{
    private readonly BlockDocument _document;
    private readonly int _width;
    private readonly DiagnosticLog _log = new();
    private readonly List<NodeBuilder> _nodes = [];
    private readonly Dictionary<string, NodeBuilder> _byId = new(StringComparer.Ordinal);
    private readonly DocumentTitle _title = new();
    private readonly ActReader _acts;
    private readonly Announcements _announcements;
    private readonly StatedCounts _counts;
    private readonly SpendingReader _spending;
    private readonly BudgetHeadings _budget;
    private StatusSection _section = StatusSection.FrontMatter;
    private DateOnly? _spendingDate;

    private StatusReportGrammar(BlockDocument document)
    {
        _document = document;
        _width = CodeStyle.Width(document.Blocks);
        _acts = new(_log);
        _announcements = new(_width, _log);
        _counts = new(_log);
        _spending = new(_log);
        _budget = new(_log);
        _indicators = new(_log);
    }

    /// <summary>Reads a document.</summary>
    public static PlanDraft Read(BlockDocument document) => new StatusReportGrammar(document).Run();

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

        EndAim();
        DepartmentRegister.Apply(_nodes, _document.Blocks, _log);
        _announcements.Check(_nodes);
        _counts.Check(_nodes, _announcements);
        foreach (var node in _nodes.Where(static node => node.Title.Length == 0))
        {
            node.Title = _announcements.Title(node.Code ?? "") ?? node.Code ?? node.Id;
            _log.Warning(DiagnosticCodes.TitleMissing, node.Line, null, $"No title was found for {node.RawCode ?? node.Id}; '{node.Title}' was taken.");
        }

        SustainableGoals.Propose(_nodes, _log);
        var acts = _acts.Finish();
        DocumentNotes.Add(_document, _log);
        var asOf = _title.AsOf ?? _nodes.Select(static node => node.Status?.AsOf).FirstOrDefault(static date => date is not null) ?? _spendingDate;
        var draft = new PlanDraft
        {
            Kind = PlanKind.Dup,
            Title = _title.Build(),
            Period = _title.Period ?? MarkedPeriod(),
            AsOf = asOf,
            Nodes = [.. _nodes.Select(static node => node.Build())],
            Indicators = _indicators.Build(),
            Spending = [.. _spending.Rows.Select(row => row.Build(_spendingDate ?? asOf, null))],
            Acts = acts,
        };
        return ReadingAccount.Settle(_document, draft, _log);
    }

    /// <summary>The years of the departments' tables, where no title names the period.</summary>
    private DraftPeriod? MarkedPeriod()
    {
        var years = _nodes.SelectMany(static node => node.Departments).SelectMany(static department => department.Years).ToHashSet();
        return years.Count == 0 ? null : new() { From = years.Min(), To = years.Max() };
    }

    private void Text(TextBlock block)
    {
        if (ContentsLine.Is(block.Text))
        {
            _log.LeaveOut(block.Line, block.LastLine);
            return;
        }

        foreach (var part in StatusCues.Table.Split(block.Text))
        {
            Unit(block with { Text = part });
        }
    }

    private void Unit(TextBlock unit)
    {
        var label = StatusCues.Table.Match(unit.Text) ?? CodeHeading(unit);
        if (_section == StatusSection.FrontMatter && !OpensBody(label))
        {
            FrontMatter(unit);
        }
        else if (label is { } match && IsLabel(unit, match))
        {
            _titleOf = match.Label is StatusLabel.MandateLine or StatusLabel.StrategicObjective or StatusLabel.OperationalObjective ? _titleOf : null;
            Label(unit, match);
        }
        else if (!ContinueTitle(unit))
        {
            Plain(unit);
        }
    }

    private static bool OpensBody(LabelMatch<StatusLabel>? label) => label switch
    {
        { Label: StatusLabel.MandateLine or StatusLabel.SpendingHeading } => true,
        { Label: StatusLabel.StrategicObjective or StatusLabel.OperationalObjective, Rest: var rest } => ObjectiveCode.Read(rest) is not null,
        _ => false,
    };

    private void FrontMatter(TextBlock unit)
    {
        _title.Text(unit);
        _acts.Text(unit);
        _counts.Text(unit);
        if (unit.Kind == TextKind.ListItem)
        {
            _announcements.ListItem(unit);
        }
    }

    /// <summary>A sentence that happens to begin like a label is none: labels are set off or short.</summary>
    private static bool IsLabel(TextBlock unit, LabelMatch<StatusLabel> match) => unit.Strong || match.Label switch
    {
        StatusLabel.Status or StatusLabel.Indicators or StatusLabel.AimsIntroduction or StatusLabel.Description => true,
        StatusLabel.StrategicObjective or StatusLabel.OperationalObjective => ObjectiveCode.Read(match.Rest) is not null && unit.Text.Length < LongestTitle,
        StatusLabel.Participants => unit.Text.Length < 2 * LongestTitle,
        _ => unit.Text.Length < LongestLabelLine,
    };

    private void Table(TableBlock table)
    {
        if (_section == StatusSection.FrontMatter && _acts.TryTable(table))
        {
            return;
        }

        if (_announcements.TryTable(table) || ContentsLine.Is(table))
        {
            _log.LeaveOut(table.Line, table.Rows[^1].Line);
            return;
        }

        if (SpendingCues.IsRevenue(table.Rows[0]))
        {
            _log.Info(DiagnosticCodes.RevenueLeftOut, table.Line, table.Rows[0].Text, "This is a table of revenue; mb-plan/1 has no place for it.");
            _log.LeaveOut(table.Line, table.Rows[^1].Line);
            return;
        }

        foreach (var row in table.Rows)
        {
            if (!_spending.TryRow(row))
            {
                Row(row);
            }
            else if (_section != StatusSection.Spending)
            {
                EndAim();
                _section = StatusSection.Spending;
            }
        }
    }
}
