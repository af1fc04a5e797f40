using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>Which node a line belongs to: the last that begins on it or above.</summary>
internal sealed class Owners
{
    /// <summary>The owner of what belongs to the plan as a whole.</summary>
    public const int Plan = -1;

    private const int Near = 2;
    private const int Deepest = 8;

    private readonly int[] _lines;
    private readonly int[] _parents;

    /// <summary>The owners of a draft.</summary>
    public Owners(PlanDraft draft)
    {
        var nodes = draft.Nodes.Where(static node => node.Line is not null).OrderBy(static node => node.Line).ToList();
        _lines = [.. nodes.Select(static node => node.Line!.Value)];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            places[node.Id] = Of(node.Line);
        }

        _parents = [.. nodes.Select(node => node.Parent is { } parent ? places.GetValueOrDefault(parent, Plan) : Plan)];
        First = new[] { nodes.FirstOrDefault()?.Line, draft.Spending.Min(static row => row.Line), draft.Indicators.Min(static indicator => indicator.Line) }.Min() ?? int.MaxValue;
    }

    /// <summary>The line on which the plan's first node, amount or indicator stands.</summary>
    public int First { get; }

    /// <summary>The owner of a line; the plan before the first node.</summary>
    public int Of(int? line)
    {
        if (line is not { } wanted)
        {
            return Plan;
        }

        var place = Array.BinarySearch(_lines, wanted);
        if (place < 0)
        {
            return ~place - 1;
        }

        while (place + 1 < _lines.Length && _lines[place + 1] == wanted)
        {
            place++;
        }

        return place;
    }

    /// <summary>Where the texts of a line may be: its node, the nodes beside it, those above it and the plan.</summary>
    public void Candidates(int line, List<int> owners)
    {
        owners.Clear();
        var own = Of(line);
        for (var owner = Math.Max(0, own - Near); owner <= Math.Min(_lines.Length - 1, own + Near); owner++)
        {
            owners.Add(owner);
        }

        owners.Add(Plan);
        var depth = 0;
        for (var above = own; above >= 0 && depth < Deepest; depth++)
        {
            above = _parents[above];
            if (above >= 0 && !owners.Contains(above))
            {
                owners.Add(above);
            }
        }
    }
}
