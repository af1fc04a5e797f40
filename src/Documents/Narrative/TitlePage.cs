using MunicipalBenchmark.Documents.Narrative.Outline;
using MunicipalBenchmark.Documents.Narrative.Text;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>The lines of a title page look like headings and open no section.</summary>
internal static class TitlePage
{
    private const int Reach = 8;

    /// <summary>Makes paragraphs of the headings up to the title, and of the years and the city's name under it.</summary>
    public static void Demote(List<Passage> passages, PlanTitle title)
    {
        var at = passages.FindIndex(passage => passage.Kind == PassageKind.Heading && passage.Line == title.Line);
        if (at < 0 || passages[at].Rank > 0 || passages.Take(at).Any(static passage => passage.Kind != PassageKind.Heading))
        {
            return;
        }

        for (var i = 0; i < passages.Count && (i <= at || IsUnder(passages[i], title)); i++)
        {
            passages[i] = passages[i] with { Kind = PassageKind.Paragraph };
        }
    }

    private static bool IsUnder(Passage passage, PlanTitle title) =>
        passage is { Kind: PassageKind.Heading, Rank: 0 } && passage.Line <= title.Line + Reach
        && (YearSpan.Find(passage.Text) is not null || YearSpan.Years(passage.Text).Count > 0 || passage.Text.StartsWith("Comune di", StringComparison.OrdinalIgnoreCase) || passage.Text.StartsWith("Città di", StringComparison.OrdinalIgnoreCase)
            || passage.Text.StartsWith("City of", StringComparison.OrdinalIgnoreCase) || passage.Text.StartsWith("Città metropolitana", StringComparison.OrdinalIgnoreCase));
}
