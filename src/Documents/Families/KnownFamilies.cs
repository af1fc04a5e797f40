using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Charter;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Documents.Narrative;
using MunicipalBenchmark.Documents.Peg;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Families;

/// <summary>The families in the order in which they are asked.</summary>
internal static class KnownFamilies
{
    private const double Certain = 1;

    /// <summary>Families that know their documents.</summary>
    private static readonly ImmutableArray<IFamily> Own = [new TabularFamily(), new StatusReportFamily(), new DupSheetFamily(), new PegSheetFamily(), new NarrativeFamily(), new CharterFamily()];

    /// <summary>The grammar of many layouts, asked when no other knows the document.</summary>
    private static readonly LayoutFamily Rest = new();

    /// <summary>All families.</summary>
    public static ImmutableArray<IFamily> All { get; } = [.. Own, Rest];

    /// <summary>Reads a document by the grammar of its family.</summary>
    /// <returns>The family's name and the draft; null when it is of none.</returns>
    public static (string Family, PlanDraft Draft)? Read(BlockDocument document)
    {
        var best = Own.Select(family => (Family: family, Score: family.Recognise(document)))
            .OrderByDescending(static candidate => candidate.Score)
            .First();
        if (best.Score > Certain)
        {
            return (best.Family.Name, best.Family.Read(document));
        }

        // A family that is no more than certain gives way to a document whose lines carry labels throughout.
        var rest = LayoutFamily.Weigh(document);
        return best.Score >= Certain && rest.Score <= best.Score ? Holding(best.Family, best.Family.Read(document)) : rest.Score >= Certain ? (Rest.Name, rest.Draft) : null;
    }

    /// <summary>A text about a plan may look like one and hold nothing of it: then it is none.</summary>
    private static (string Family, PlanDraft Draft)? Holding(IFamily family, PlanDraft draft) =>
        family is NarrativeFamily && draft.Nodes.IsEmpty && draft.Relations.IsEmpty ? null : (family.Name, draft);

    /// <summary>The families in words, for the refusal of a document of none.</summary>
    public static string Describe() => string.Join("; ", All.Select(static family => family.LookedFor));
}
