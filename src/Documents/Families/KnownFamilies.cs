using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Charter;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Documents.Layouts;
using MunicipalBenchmark.Documents.Narrative;
using MunicipalBenchmark.Documents.Peg;

namespace MunicipalBenchmark.Documents.Families;

/// <summary>The families in the order in which they are asked.</summary>
internal static class KnownFamilies
{
    private const double Certain = 1;

    /// <summary>With so many signs of one family the others need not look through the document.</summary>
    private const double BeyondDoubt = 1.8;

    /// <summary>All families.</summary>
    public static ImmutableArray<IFamily> All { get; } =
    [
        new StatusReportFamily(), new DupSheetFamily(), new PegSheetFamily(), new NarrativeFamily(), new CharterFamily(),
        new LayoutFamily(),
    ];

    /// <summary>The family of a document, or null when it is of none.</summary>
    public static IFamily? Of(BlockDocument document)
    {
        IFamily? best = null;
        var highest = Certain;
        foreach (var family in All)
        {
            var score = family.Recognise(document);
            if (score > highest || (score >= Certain && best is null))
            {
                (best, highest) = (family, score);
            }

            if (highest >= BeyondDoubt)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The families in words, for the refusal of a document of none.</summary>
    public static string Describe() => string.Join("; ", All.Select(static family => family.LookedFor));
}
