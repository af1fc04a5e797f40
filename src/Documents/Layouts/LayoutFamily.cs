using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Plans of many layouts, read by cues. See README.md beside this file.</summary>
internal sealed class LayoutFamily : IFamily
{
    private const int FewestCues = 2;
    private const int FewestNodes = 2;
    private const int FewestRows = 3;

    public string Name => "layouts";

    public string LookedFor => "a plan whose lines or columns carry known labels (such as 'Obiettivo', 'Azione N', 'Asse', 'Missione', 'Programma', 'Responsabile', 'Peso', 'Indicatore', 'Target', 'Impegni')";

    /// <summary>Never more than certain: a family that knows a document better is asked first.</summary>
    public double Recognise(BlockDocument document)
    {
        var (draft, grammar) = LayoutGrammar.Read(document);
        var plan = draft.Nodes.Length >= FewestNodes && grammar.Cues >= FewestCues && (grammar.IsNamed || grammar.Cues > FewestCues);
        return plan || draft.Spending.Length >= FewestRows || (grammar.IsNamed && draft.Nodes.Length > 0 && grammar.Cues >= FewestCues) ? 1 : 0;
    }

    public PlanDraft Read(BlockDocument document) => LayoutGrammar.Read(document).Draft;
}
