using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>A plan as the sheets of the template.</summary>
/// <param name="plan">The plan; null for an empty template.</param>
/// <param name="language">Language of headings and words.</param>
internal sealed class PlanSheets(PlanDraft? plan, TemplateLanguage language)
{
    private readonly List<(DraftIndicator Indicator, string Role, DraftFigure Figure)> _further = [];

    /// <summary>All sheets, the data dictionary last.</summary>
    public ImmutableArray<OutSheet> All() =>
    [
        Sheet(OtherSheets.Plan, [plan ?? Empty], Plan),
        .. NodeSheets.All.Select(sheet => Sheet(sheet, Nodes.Where(node => node.Level == sheet.Level), Node)),
        Sheet(OtherSheets.Departments, Nodes.SelectMany(static node => node.Departments.Select(department => (node.Id, department))), Department),
        Sheet(OtherSheets.Milestones, Nodes.SelectMany(static node => node.Milestones.Select(milestone => (node.Id, milestone))), Milestone),
        Sheet(OtherSheets.Indicators, plan?.Indicators ?? [], Indicator),
        Sheet(OtherSheets.Values, _further, Value),
        Spending(),
        Sheet(OtherSheets.Relations, plan?.Relations ?? [], Relation),
        Sheet(OtherSheets.Acts, Acts(), Act),
        DataDictionary.Sheet(language),
    ];

    private static readonly PlanDraft Empty = new() { Title = "", Kind = PlanKind.Dup };

    private ImmutableArray<DraftNode> Nodes => plan?.Nodes ?? [];

    private OutSheet Sheet<T>(TemplateSheet sheet, IEnumerable<T> items, Func<T, string, OutCell> cell) => new(
        sheet.NameIn(language),
        sheet.FileName(language),
        [.. sheet.Columns.Select(column => new OutColumn(column.HeadingIn(language), column.Type, column.Required))],
        [.. items.Select(item => sheet.Columns.Select(column => cell(item, column.Key)).ToImmutableArray())]);

    private OutCell Plan(PlanDraft draft, string key) => key switch
    {
        Keys.Format => TemplateSheets.Version,
        Keys.Title => plan?.Title,
        Keys.Kind => plan is null ? null : Word(TemplateWords.PlanKinds, draft.Kind.ToString()),
        Keys.From => draft.Period?.From,
        Keys.To => draft.Period?.To,
        Keys.AsOf => draft.AsOf,
        Keys.City => draft.City,
        _ => default,
    };

    private static OutCell Node(DraftNode node, string key) => key switch
    {
        Keys.Code => node.Code,
        Keys.Parent => node.Parent,
        Keys.Title => node.Title,
        Keys.Description => node.Description,
        Keys.Responsible => CellList.Write(node.Responsible, lines: false),
        Keys.Missions => CellList.Write(node.Missions, lines: false),
        Keys.Programmes => CellList.Write(node.Programmes, lines: false),
        Keys.Start => node.Start,
        Keys.End => node.End,
        Keys.Weight => node.Weight,
        Keys.StatusAsOf => node.Status?.AsOf,
        Keys.Status => node.Status?.Text,
        Keys.Progress => node.Status?.Progress,
        Keys.DeferredTo => node.Status?.DeferredTo,
        Keys.Tags => CellList.Write([.. node.Tags.SelectMany(static tag => tag.Value.Select(code => $"{tag.Key}:{code}"))], lines: false),
        Keys.Notes => CellList.Write(node.Notes, lines: true),
        Keys.RawCode => node.RawCode,
        Keys.Id => node.Id == node.Code ? null : node.Id,
        _ => default,
    };

    private OutCell Department((string Node, DraftDepartment Department) item, string key) => key switch
    {
        Keys.Node => item.Node,
        Keys.Name => item.Department.Name,
        Keys.Lead => item.Department.Lead ? Yes : null,
        Keys.Years => item.Department.Years.IsEmpty ? null : string.Join("; ", item.Department.Years),
        Keys.RawName => item.Department.Raw,
        _ => default,
    };

    private static OutCell Milestone((string Node, DraftMilestone Milestone) item, string key) => key switch
    {
        Keys.Node => item.Node,
        Keys.Date => item.Milestone.Date,
        Keys.Text => item.Milestone.Text,
        _ => default,
    };

    /// <summary>The row holds the first value of each kind when that reads as it is; all others follow in the sheet of values.</summary>
    private OutCell Indicator(DraftIndicator indicator, string key)
    {
        var baseline = Plain(indicator.Baseline, year: true);
        var target = Plain(indicator.Targets.FirstOrDefault(), year: true);
        var result = Plain(indicator.Observations.FirstOrDefault(), year: false);
        if (key == Keys.Id)
        {
            _further.AddRange(Further(indicator, TemplateWords.Baseline, indicator.Baseline is { } first ? [first] : [], baseline is null ? 0 : 1));
            _further.AddRange(Further(indicator, TemplateWords.Target, indicator.Targets, target is null ? 0 : 1));
            _further.AddRange(Further(indicator, TemplateWords.Observation, indicator.Observations, result is null ? 0 : 1));
        }

        return key switch
        {
            Keys.Id => indicator.Id,
            Keys.Node => indicator.Node,
            Keys.Label => indicator.Label,
            Keys.Kind => indicator.Kind,
            Keys.Unit => indicator.Unit,
            Keys.Weight => indicator.Weight,
            Keys.Formula => indicator.Formula,
            Keys.Baseline => baseline?.Raw,
            Keys.BaselineYear => baseline?.Year,
            Keys.Target => target?.Raw,
            Keys.TargetYear => target?.Year,
            Keys.Result => result?.Raw,
            Keys.ResultAsOf => result?.AsOf,
            _ => default,
        };
    }

    private static IEnumerable<(DraftIndicator, string, DraftFigure)> Further(DraftIndicator indicator, string role, ImmutableArray<DraftFigure> figures, int written) =>
        figures.Skip(written).Select(figure => (indicator, role, figure));

    private static DraftFigure? Plain(DraftFigure? figure, bool year) =>
        figure is not null && figure.Raw.Trim().Length > 0 && ReadsAsItIs(figure) && figure.Doubtful == (ValueReader.Read(figure.Raw).Doubt is not null) && (year ? figure.AsOf is null : figure.Year is null) ? figure : null;

    private static bool ReadsAsItIs(DraftFigure figure) => StatedValue.Write(ValueReader.Read(figure.Raw).Value) == StatedValue.Write(figure.Value);

    private OutCell Value((DraftIndicator Indicator, string Role, DraftFigure Figure) item, string key)
    {
        var figure = item.Figure;
        var stated = !ReadsAsItIs(figure);
        return key switch
        {
            Keys.Indicator => item.Indicator.Id,
            Keys.Role => Word(TemplateWords.Roles, item.Role),
            Keys.Year => figure.Year,
            Keys.AsOf => figure.AsOf,
            Keys.Value => figure.Raw,
            Keys.Doubtful => figure.Doubtful == (!stated && ValueReader.Read(figure.Raw).Doubt is not null) ? null : figure.Doubtful ? Yes : "no",
            Keys.Structured => stated ? StatedValue.Write(figure.Value) : null,
            _ => default,
        };
    }

    private OutSheet Spending()
    {
        var rows = plan?.Spending ?? [];
        var sheet = Sheet(OtherSheets.Spending, rows, Amount);
        var extras = rows.SelectMany(static row => row.Extras.Keys).Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        return sheet with
        {
            Columns = [.. sheet.Columns, .. extras.Select(static extra => new OutColumn(extra, ColumnType.Number, false))],
            Rows = [.. sheet.Rows.Zip(rows, (cells, row) => cells.AddRange(extras.Select(extra => (OutCell)(row.Extras.TryGetValue(extra, out var amount) ? amount : (decimal?)null))))],
        };
    }

    private static OutCell Amount(DraftSpending row, string key) => key switch
    {
        Keys.Mission => row.Mission,
        Keys.Programme => row.Programme,
        Keys.Title => row.Title,
        Keys.AsOf => row.AsOf,
        Keys.Year => row.Year,
        Keys.Appropriated => row.Appropriated,
        Keys.Committed => row.Committed,
        Keys.PaidCurrent => row.PaidCurrent,
        Keys.Residuals => row.Residuals,
        Keys.PaidResiduals => row.PaidResiduals,
        _ => default,
    };

    private OutCell Relation(DraftRelation relation, string key) => key switch
    {
        Keys.Kind => Word(TemplateWords.RelationKinds, relation.Kind.ToString()),
        Keys.Name => relation.Name,
        Keys.Country => relation.Country,
        Keys.Role => relation.Role,
        Keys.Amount => relation.Amount,
        Keys.Programme => relation.Programme,
        Keys.Period => relation.Period,
        Keys.Year => relation.Year,
        Keys.Themes => CellList.Write(relation.Themes, lines: false),
        Keys.Node => relation.Node,
        _ => default,
    };

    private IEnumerable<(DraftAct? Act, DraftVote? Vote)> Acts()
    {
        foreach (var act in plan?.Acts ?? [])
        {
            yield return (act, act.Votes.FirstOrDefault());
            foreach (var vote in act.Votes.Skip(1))
            {
                yield return (null, vote);
            }
        }
    }

    private static OutCell Act((DraftAct? Act, DraftVote? Vote) item, string key) => key switch
    {
        Keys.Number => item.Act?.Number,
        Keys.Date => item.Act?.Date,
        Keys.Body => item.Act?.Body,
        Keys.Subject => item.Vote?.Subject,
        Keys.Present => item.Vote?.Present,
        Keys.For => item.Vote?.For,
        Keys.Against => item.Vote?.Against,
        Keys.Abstained => item.Vote?.Abstained,
        _ => default,
    };

    private string Yes => language == TemplateLanguage.Italian ? "sì" : "yes";

    private string Word(ImmutableArray<TemplateWord> words, string value)
    {
        var word = words.First(word => Cues.Fold.Key(word.Value) == Cues.Fold.Key(value)).Word;
        return language == TemplateLanguage.Italian ? word.It : word.En;
    }
}
