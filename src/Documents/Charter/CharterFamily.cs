using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Charter;

/// <summary>Charters and founding documents of networks of cities: an announced list of objectives, the cities, the date, often inside the menus of a web page.</summary>
internal sealed class CharterFamily : IFamily
{
    private const double Share = 0.2;
    private const double Certain = 1.1;
    private const int LongestSearched = 600;
    private const int MostCharacters = 60_000;
    private const int FewestObjectives = 3;

    /// <inheritdoc/>
    public string Name => "network-charter";

    /// <inheritdoc/>
    public string LookedFor => "charter of a network of cities (a network or association, its founding or signing cities, a list announced as its objectives)";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        if (document.Blocks.Length > LongestSearched || document.Characters > MostCharacters)
        {
            return 0;
        }

        var passages = PassageReader.Read(document, new DiagnosticLog());
        var lists = ObjectiveList.All(passages);
        var objectives = lists.Sum(static list => list.Items.Count);
        var founds = passages.Exists(static passage => CharterCues.IsFounding(passage.Text)) || lists.Exists(list => CharterCues.IsNetwork(passages[list.Introduction].Text));
        if (objectives < FewestObjectives || !founds || !passages.Exists(static passage => CharterCues.IsNetwork(passage.Text)))
        {
            return 0;
        }

        var listed = lists.Sum(list => list.Items.Sum(item => passages[item].Text.Length));
        var named = passages.Take(12).Any(static passage => passage.Kind == PassageKind.Heading && CharterCues.IsDocument(passage.Text));
        return listed >= Share * document.Characters || named ? Certain : 0.5;
    }

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => CharterGrammar.Read(document);
}
