using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>Narrative strategic plans: chapters of prose with groups of actions, actions, networks, partner cities, funds and awards.</summary>
internal sealed class NarrativeFamily : IFamily
{
    private const int FewestMentions = 2;
    private const int FewestHeadings = 4;
    private const int FewestProse = 3;
    private const int ProseLength = 180;
    private const int Searched = 600;
    private const int TitlePage = 20;

    /// <summary>Words of the coded families: a document full of them is none of this one. Data.</summary>
    private static readonly string[] Coded = ["obiettivo operativo", "obiettivi operativi", "stato di attuazione", "centro di responsabilità", "missione e programma", "obiettivo peg", "peg", "linea di mandato", "valore pubblico", "dup"];

    private static readonly string[] Planned = ["azione", "azioni", "progetto", "progetti", "interventi", "iniziative", "obiettivi", "strategia", "strategie", "actions", "action", "projects", "initiatives", "goals", "objectives", "strategies"];

    /// <inheritdoc/>
    public string Name => "narrative-plan";

    /// <inheritdoc/>
    public string LookedFor => "narrative strategic plan (a name such as 'Piano strategico' or 'Strategic plan', chapters of text with groups of actions, networks, partner cities, funds)";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        var texts = document.Blocks.OfType<TextBlock>().Take(Searched).ToList();
        var titled = texts.Take(TitlePage).Any(static block => IsHeading(block) && PlanTitle.Is(block.Text));
        if (!titled && texts.Sum(static block => PlanTitle.Mentions(block.Text)) < FewestMentions)
        {
            return 0;
        }

        // A title that names such a plan, and chapters below it, are enough where none of them only describes.
        var chapters = texts.Count(static block => block.Kind == TextKind.Heading && NumberedTitle.Read(block.Text) is { Title: { Length: > 0 } bare } && !ChapterTitles.IsContext(bare));
        if (titled && chapters >= FewestHeadings && !texts.Exists(static block => Array.Exists(Coded, word => Words.Contains(block.Text, word))))
        {
            return 1;
        }

        int headings = 0, prose = 0, coded = 0, planned = 0;
        foreach (var block in texts)
        {
            headings += IsHeading(block) || LevelName.Read(block.Text) is { Code: not null } ? 1 : 0;
            prose += block.Kind != TextKind.Heading && block.Text.Length > ProseLength ? 1 : 0;
            coded += Array.Exists(Coded, word => Words.Contains(block.Text, word)) ? 1 : 0;
            planned += Array.Exists(Planned, word => Words.Contains(block.Text, word)) ? 1 : 0;
        }

        return headings >= FewestHeadings && prose + planned >= FewestProse && planned >= FewestProse && coded * 4 <= Math.Max(4, prose + planned) ? 1 : planned > 0 ? 0.5 : 0;
    }

    private static bool IsHeading(TextBlock block) => block.Kind == TextKind.Heading || block.Strong || HeadingLook.Is(block.Text);

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => NarrativeGrammar.Read(document, PlanKind.StrategicPlan);
}
