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
    private const int FewestLabels = 6;
    private const int FewestKinds = 5;
    private const int KindsOfOneSheet = 4;
    private const int KindsOfIndicators = 3;
    private const int FewestIndicators = 3;
    private const int LabelShare = 4;
    private const int LabelsOfProse = 3;
    private const int ProseLength = 180;
    private const double Labelled = 1.001;

    public string Name => "layouts";

    public string LookedFor => "a plan whose lines or columns carry known labels (such as 'Obiettivo', 'Azione N', 'Asse', 'Missione', 'Programma', 'Responsabile', 'Peso', 'Indicatore', 'Target', 'Impegni')";

    /// <summary>Hardly more than certain, and that only where labels carry the document: a family that knows it better goes before.</summary>
    public double Recognise(BlockDocument document) => Weigh(document).Score;

    /// <summary>The same with the draft, since only reading tells.</summary>
    public static (double Score, PlanDraft Draft) Weigh(BlockDocument document)
    {
        var (draft, grammar) = LayoutGrammar.Read(document);
        return (Score(document, draft, grammar), draft);
    }

    private static double Score(BlockDocument document, PlanDraft draft, LayoutGrammar grammar)
    {
        var plan = draft.Nodes.Length >= FewestNodes && grammar.Cues >= FewestCues && (grammar.IsNamed || grammar.Cues > FewestCues);
        if (grammar.Labelled >= FewestLabels && grammar.Cues >= FewestKinds && grammar.Labelled * LabelShare >= document.Blocks.Length && grammar.Labelled >= LabelsOfProse * Prose(document))
        {
            return Labelled;
        }

        if (grammar.IsAnnounced || (draft.Nodes.Length > 0 && draft.Indicators.Length > 0 && grammar.Cues >= (draft.Indicators.Length < FewestIndicators ? KindsOfOneSheet : KindsOfIndicators)))
        {
            return 1;
        }

        return plan || draft.Spending.Length >= FewestRows || (grammar.IsNamed && draft.Nodes.Length > 0 && grammar.Cues >= FewestCues) ? 1 : 0;
    }

    private static int Prose(BlockDocument document) => document.Blocks.OfType<TextBlock>().Count(static block => block.Text.Length > ProseLength);

    public PlanDraft Read(BlockDocument document) => LayoutGrammar.Read(document).Draft;
}
