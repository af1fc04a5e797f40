using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Charter;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Documents.Narrative;
using MunicipalBenchmark.Documents.Peg;
using MunicipalBenchmark.Documents.Tabular;

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

    /// <summary>The family of a document, or null when it is of none.</summary>
    public static IFamily? Of(BlockDocument document)
    {
        var best = Own.Select(family => (Family: family, Score: family.Recognise(document)))
            .OrderByDescending(static candidate => candidate.Score)
            .First();
        if (best.Score > Certain)
        {
            return best.Family;
        }

        // A family that is no more than certain gives way to a document whose lines carry labels throughout.
        var rest = Rest.Recognise(document);
        return best.Score >= Certain && rest <= best.Score ? best.Family : rest >= Certain ? Rest : null;
    }

    /// <summary>The families in words, for the refusal of a document of none.</summary>
    public static string Describe() => string.Join("; ", All.Select(static family => family.LookedFor));
}
