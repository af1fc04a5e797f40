using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Departments, milestones, relations and acts.</summary>
/// <param name="sheets">The sheets of the document.</param>
/// <param name="nodes">The nodes by their codes.</param>
/// <param name="log">Where doubts are told.</param>
internal sealed class PartReader(IReadOnlyList<SheetReading> sheets, NodeIndex nodes, DiagnosticLog log)
{
    /// <summary>Departments by node.</summary>
    public ILookup<NodeRow, DraftDepartment> Departments() => OfNodes(OtherSheets.Departments, static row => row.Words(Keys.Name) is not { } name ? null : new DraftDepartment
    {
        Name = name,
        Raw = row.Words(Keys.RawName),
        Lead = row.Flag(Keys.Lead) ?? false,
        Years = row.WholeList(Keys.Years),
        Line = row.Line,
    });

    /// <summary>Milestones by node.</summary>
    public ILookup<NodeRow, DraftMilestone> Milestones() => OfNodes(OtherSheets.Milestones, static row => row.Date(Keys.Date) is { } date && row.Text(Keys.Text) is { } text
        ? new DraftMilestone { Date = date, Text = text, Line = row.Line }
        : null);

    /// <summary>Relations.</summary>
    public ImmutableArray<DraftRelation> Relations()
    {
        var relations = ImmutableArray.CreateBuilder<DraftRelation>();
        foreach (var row in Rows(OtherSheets.Relations))
        {
            if (row.Word(Keys.Kind) is not { } kind || row.Words(Keys.Name) is not { } name)
            {
                Incomplete(row);
                continue;
            }

            relations.Add(new()
            {
                Kind = Enum.GetValues<RelationKind>().First(known => Fold.Key(known.ToString()) == Fold.Key(kind)),
                Name = name,
                Country = row.Words(Keys.Country),
                Role = row.Words(Keys.Role),
                Amount = row.Number(Keys.Amount),
                Programme = row.Words(Keys.Programme),
                Period = row.Words(Keys.Period),
                Year = row.Whole(Keys.Year),
                Themes = row.List(Keys.Themes),
                Node = nodes.Find(row, Keys.Node, DiagnosticCodes.ReferenceUnknown, "The relation belongs to no node.")?.Id,
                Line = row.Line,
            });
        }

        return relations.ToImmutable();
    }

    /// <summary>Acts; a row without number, date and body is one more vote of the act above.</summary>
    public ImmutableArray<DraftAct> Acts()
    {
        var acts = ImmutableArray.CreateBuilder<DraftAct>();
        foreach (var row in Rows(OtherSheets.Acts))
        {
            var act = new DraftAct { Number = row.Code(Keys.Number)?.Text, Date = row.Date(Keys.Date), Body = row.Words(Keys.Body), Line = row.Line };
            var vote = new DraftVote { Subject = row.Text(Keys.Subject), Present = row.Whole(Keys.Present), For = row.Whole(Keys.For), Against = row.Whole(Keys.Against), Abstained = row.Whole(Keys.Abstained) };
            if (acts.Count == 0 || act.Number is not null || act.Date is not null || act.Body is not null)
            {
                acts.Add(act);
            }

            if (vote != new DraftVote())
            {
                acts[^1] = acts[^1] with { Votes = acts[^1].Votes.Add(vote with { Line = row.Line }) };
            }
        }

        return acts.ToImmutable();
    }

    private ILookup<NodeRow, T> OfNodes<T>(TemplateSheet sheet, Func<SheetRow, T?> read)
        where T : class
    {
        var parts = new List<(NodeRow Node, T Part)>();
        foreach (var row in Rows(sheet))
        {
            if (nodes.Find(row, Keys.Node, DiagnosticCodes.ReferenceUnknown, "The row was left out.") is { } node && read(row) is { } part)
            {
                parts.Add((node, part));
            }
            else
            {
                Incomplete(row);
            }
        }

        return parts.ToLookup(static pair => pair.Node, static pair => pair.Part);
    }

    private IEnumerable<SheetRow> Rows(TemplateSheet sheet) => sheets.Where(reading => reading.Sheet == sheet).SelectMany(reading => reading.Rows(log)).Where(static row => !row.IsEmpty);

    private void Incomplete(SheetRow row)
    {
        var needed = string.Join(", ", row.Sheet.Sheet.Columns.Where(static column => column.Required).Select(static column => $"'{column.Heading.It}'"));
        log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Content, $"{SheetRow.Upper(row.Place)}: the row lacks what it needs ({needed}) and was left out. Complete it and import again.");
    }
}
