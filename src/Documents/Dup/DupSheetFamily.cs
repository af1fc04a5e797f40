using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Sheets;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Objective sheets of a DUP: forms headed "Obiettivo strategico" and "Obiettivo operativo" with mission, programme and resources.</summary>
internal sealed class DupSheetFamily : IFamily
{
    private const int FewestFields = 4;

    /// <inheritdoc/>
    public string Name => "dup-objective-sheets";

    /// <inheritdoc/>
    public string LookedFor => "objective sheets of a DUP (headings 'Obiettivo strategico' and 'Obiettivo operativo' with labels such as Responsabile, Missione, Programma, Descrizione)";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        var signs = SheetSigns.Of(document);
        return signs.Objectives == 0 || signs.Fields < FewestFields ? 0 : 1 + Math.Min(0.4, signs.Objectives / 50.0);
    }

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => SheetGrammar.Read(document, PlanKind.Dup);
}
