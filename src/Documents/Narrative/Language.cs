using MunicipalBenchmark.Documents.Narrative.Outline;

namespace MunicipalBenchmark.Documents.Narrative;

/// <summary>Whether a document is in English, by its smallest words.</summary>
internal static class Language
{
    private const int Sample = 200;

    /// <summary>Counts the small words of the first passages.</summary>
    public static bool IsEnglish(List<Passage> passages)
    {
        int english = 0, italian = 0;
        foreach (var passage in passages.Take(Sample))
        {
            foreach (var range in passage.Text.AsSpan().Split(' '))
            {
                var word = passage.Text.AsSpan()[range];
                english += word is "the" or "of" or "and" or "to" or "with" or "our" ? 1 : 0;
                italian += word is "di" or "e" or "il" or "della" or "del" or "per" or "che" or "le" ? 1 : 0;
            }
        }

        return english > italian;
    }
}
