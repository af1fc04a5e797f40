using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>A row of a GANTT as a node under its objective.</summary>
internal static class PhaseBuilder
{
    private const decimal WholeWeight = 100;

    /// <summary>Reads a row.</summary>
    public static NodeBuilder Read(NodeBuilder objective, ItemHead head, TableRow row, DiagnosticLog log)
    {
        var phase = new NodeBuilder($"{objective.Id}/phase-{++objective.Children}", NodeLevel.Phase, row.Line)
        {
            Parent = objective,
            Title = head[row, ItemColumn.Title],
            Start = Date(head[row, ItemColumn.Start], row, log),
            End = Date(head[row, ItemColumn.End], row, log),
            Weight = Weight(head[row, ItemColumn.Weight], row.Line, log),
        };
        AddIfAny(phase.Responsible, head[row, ItemColumn.Responsible]);
        AddIfAny(phase.Notes, head[row, ItemColumn.Note]);
        if (head[row, ItemColumn.Office] is { Length: > 0 } office)
        {
            phase.Departments.Add(new() { Name = office, Line = row.Line });
        }

        if (ItalianNumber.Exact(head[row, ItemColumn.Progress].AsSpan().Trim(" %")) is { } progress)
        {
            phase.Status = new(row.Line) { Progress = progress };
        }

        foreach (var index in Enumerable.Range(0, head.Kinds.Length).Where(index => head.Kinds[index] is ItemColumn.Extra or ItemColumn.ActualStart or ItemColumn.ActualEnd or ItemColumn.Code or ItemColumn.Kind or ItemColumn.Unit or ItemColumn.Target or ItemColumn.Result && row[index].Length > 0))
        {
            phase.Notes.Add(head.Heads[index].Length == 0 ? row[index] : $"{head.Heads[index]}: {row[index]}");
        }

        return phase;
    }

    /// <summary>A weight in percent points; an empty percent sign stays empty.</summary>
    public static decimal? Weight(string cell, int line, DiagnosticLog log)
    {
        var text = cell.AsSpan().Trim(" %");
        if (text.IsEmpty)
        {
            return null;
        }

        if (ItalianNumber.Read(text) is { } number && number.Length == text.Length && number.Value is >= 0 and <= WholeWeight)
        {
            return number.Value;
        }

        log.Warning(DiagnosticCodes.ValueDoubtful, line, cell, $"'{cell}' is no weight between 0 and 100; it was left out. Enter the weight by hand.");
        return null;
    }

    /// <summary>Tells where the weights of an objective's phases do not make a whole.</summary>
    public static void CheckWeights(IReadOnlyList<NodeBuilder> nodes, DiagnosticLog log)
    {
        foreach (var phases in nodes.Where(static node => node is { Level: NodeLevel.Phase, Weight: not null }).GroupBy(static node => node.Parent!))
        {
            var sum = phases.Sum(static phase => phase.Weight ?? 0);
            if (sum != WholeWeight)
            {
                log.Warning(
                    DiagnosticCodes.WeightsDiffer,
                    phases.First().Line,
                    phases.Key.Title,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The weights of the phases of {phases.Key.Id} add up to {sum}, not to 100. They are kept as written."));
            }
        }
    }

    /// <summary>A date, or a diagnostic for what is none.</summary>
    public static DateOnly? Date(string cell, TableRow row, DiagnosticLog log)
    {
        if (ItalianDate.Exact(cell) is { } date)
        {
            return date;
        }

        if (!ValueCues.IsMissing(cell))
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, row.Line, cell, $"'{cell}' is no date; it was left out. Enter the date by hand.");
        }

        return null;
    }

    private static void AddIfAny(List<string> list, string text)
    {
        if (text.Length > 0)
        {
            list.Add(text);
        }
    }
}
