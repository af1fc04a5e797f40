using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Sheets;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Peg;

/// <summary>Objective sheets of a PEG: a code and a title, who answers for it, phases with weights and dates, indicators with expected values.</summary>
internal sealed class PegSheetFamily : IFamily
{
    private const int FewestFields = 3;

    /// <inheritdoc/>
    public string Name => "peg-objective-sheets";

    /// <inheritdoc/>
    public string LookedFor => "objective sheets of a PEG (a code such as 2020_A511 above its title, labels such as Direzione, Dirigente, Tipologia, tables of phases with weight and dates and of indicators with 'Valore atteso')";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        var signs = SheetSigns.Of(document);
        return signs.Codes == 0 || signs.Items == 0 || signs.Fields < FewestFields ? 0 : 1 + Math.Min(0.5, (signs.Codes + signs.Items) / 20.0);
    }

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => SheetGrammar.Read(document, PlanKind.Peg);
}
