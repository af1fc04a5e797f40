using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Plans.Revisions;

/// <summary>Manual edits one after another, and what they come to.</summary>
internal static class EditLog
{
    /// <summary>One edit an item: what it does to the document, by whom last. Edits that undo one another leave nothing.</summary>
    public static ImmutableArray<PlanEdit> Net(IEnumerable<PlanEdit> edits)
    {
        var net = new OrderedDictionary<(PlanPart, string), PlanEdit>();
        var unplaced = ImmutableArray.CreateBuilder<PlanEdit>();
        foreach (var edit in edits)
        {
            var item = (edit.Part, edit.Item);
            if (edit.Unplaced)
            {
                unplaced.Add(edit);
            }
            else if (net.TryGetValue(item, out var before))
            {
                if (Join(before, edit) is { } joined)
                {
                    net[item] = joined;
                }
                else
                {
                    net.Remove(item);
                }
            }
            else
            {
                net[item] = edit;
            }
        }

        return [.. net.Values, .. unplaced];
    }

    public static PartDifference AsDifference(PlanEdit edit) => new()
    {
        Part = edit.Part,
        Kind = edit.Kind,
        Before = edit.Kind == DifferenceKind.Added ? null : edit.Item,
        After = edit.Kind == DifferenceKind.Removed ? null : edit.Item,
        Label = edit.Label,
        Fields = edit.Fields,
    };

    private static PlanEdit? Join(PlanEdit first, PlanEdit second)
    {
        var fields = new OrderedDictionary<string, FieldChange>(StringComparer.Ordinal);
        foreach (var field in first.Fields.Concat(second.Fields))
        {
            fields[field.Field] = fields.TryGetValue(field.Field, out var before) ? before with { After = field.After } : field;
        }

        ImmutableArray<FieldChange> joined = [.. fields.Values.Where(field => field.Before != field.After)];
        DifferenceKind? kind = (first.Kind, second.Kind) switch
        {
            (DifferenceKind.Added, DifferenceKind.Removed) => null,
            (DifferenceKind.Added, _) => DifferenceKind.Added,
            (_, DifferenceKind.Removed) => DifferenceKind.Removed,
            _ when joined.IsEmpty => null,
            _ => DifferenceKind.Changed,
        };
        return kind is { } known ? second with { Kind = known, Label = first.Label, Fields = joined } : null;
    }
}
