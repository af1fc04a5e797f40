using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What a person is shown of a difference: counts, the first items of each class with their members before and after, the manual edits.</summary>
internal static class DifferenceTable
{
    private const int ItemsShown = 10;
    private const int TextShown = 60;
    private const int LabelWidth = 24;

    /// <summary>What an import changes.</summary>
    public static string Of(PlanRevision revision)
    {
        if (revision.Against == RevisionBase.Nothing)
        {
            return $"  {"difference",-LabelWidth}none: the plan is new";
        }

        var with = revision.Against == RevisionBase.Draft ? "the draft" : "the published edition";
        var text = new StringBuilder();
        Append(text, revision.Difference, with);
        AppendEdits(text, revision.Edits);
        if (revision.Unchanged)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {"",-LabelWidth}the document says what is there already: nothing to write");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>What a draft changes in the published edition.</summary>
    public static string Of(PlanDifference difference)
    {
        var text = new StringBuilder();
        Append(text, difference, "the published edition");
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, PlanDifference difference, string with)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  {"difference",-LabelWidth}{(difference.IsEmpty ? "none" : "what changes")} against {with}");
        AppendFields(text, difference.Document);
        foreach (var part in difference.Parts.GroupBy(part => part.Part))
        {
            var counts = part.CountBy(item => item.Kind).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"  {"  " + Word(part.Key),-LabelWidth}{string.Join(", ", counts)}");
            foreach (var kind in part.GroupBy(item => item.Kind).OrderBy(kind => kind.Key))
            {
                foreach (var item in kind.Take(ItemsShown))
                {
                    AppendItem(text, item);
                }

                if (kind.Skip(ItemsShown).Count() is > 0 and var more)
                {
                    text.AppendLine(CultureInfo.InvariantCulture, $"    … and {more} more {Word(kind.Key)}: mb diff --format json shows all");
                }
            }
        }
    }

    private static void AppendItem(StringBuilder text, PartDifference item)
    {
        var id = item.Before is { } before && item.After is { } after && before != after ? $"{before} -> {after}" : item.After ?? item.Before;
        text.AppendLine(CultureInfo.InvariantCulture, $"    {Word(item.Kind)} {id}: {Shortened(item.Label)}");
        if (item.Kind is DifferenceKind.Changed or DifferenceKind.Moved)
        {
            AppendFields(text, item.Fields);
        }
    }

    private static void AppendFields(StringBuilder text, ImmutableArray<FieldChange> fields)
    {
        foreach (var field in fields)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      {field.Field}: {Value(field.Before)} -> {Value(field.After)}");
        }
    }

    private static void AppendEdits(StringBuilder text, ImmutableArray<CarriedEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return;
        }

        var counts = edits.CountBy(edit => edit.Fate).OrderBy(count => count.Key).Select(count => $"{count.Value} {Word(count.Key)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  {"manual edits",-LabelWidth}{string.Join(", ", counts)}");
        foreach (var carried in edits.Where(edit => edit.Fate is EditFate.Conflict or EditFate.Unplaced))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"    {Word(carried.Fate)} {carried.Edit.Item}: {Shortened(carried.Edit.Label)}, by {carried.Edit.By} on {carried.Edit.At:yyyy-MM-dd}");
            foreach (var conflict in carried.Conflicts)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"      {conflict.Field}: the document says {Value(conflict.Before)}, the edit stays: {Value(conflict.After)}");
            }
        }

        if (edits.Any(edit => edit.Fate is EditFate.Conflict))
        {
            text.AppendLine("    The document's text instead: --discard-edits-of ITEM, or --discard-edits for all.");
        }
    }

    private static string Value(string? json) => json switch
    {
        null => "(none)",
        ['"', ..] => $"\"{Shortened(JsonDocument.Parse(json).RootElement.GetString()!)}\"",
        _ => Shortened(json),
    };

    private static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= TextShown ? line : line[..TextShown].TrimEnd() + "…";
    }

    private static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static string Word(EditFate fate) => fate switch
    {
        EditFate.Conflict => "in conflict",
        EditFate.Unplaced => "without a place",
        _ => fate.ToString().ToLowerInvariant(),
    };

    private static string Word(PlanPart part) => part switch
    {
        PlanPart.Spending => "spending rows",
        _ => part.ToString().ToLowerInvariant() + "s",
    };
}
