using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>What sites that show transcriptions of documents put before the text. Their lines are dropped where several stand in the document's opening.</summary>
internal static class TranscriptFurniture
{
    private const int Opening = 60;
    private const int FewestLines = 2;

    /// <summary>Lines that only such sites write.</summary>
    private static readonly string[] Own =
    [
        "continua a leggere", "trascrizione del contenuto della pagina", "se il tuo browser non visualizza correttamente la pagina", "non ci sono risultati", "testo completo", "embed size (px)", "citation preview",
        "dimensione: px", "iniziare la visualizza", "condividi \"", "copied!", "academic year:", "documenti analoghi", "transcript of ", "share this document with a friend", "← →",
    ];

    /// <summary>Lines that stand beside those, and elsewhere mean something else.</summary>
    private static readonly string[] Beside = ["transcript", "upload", "others", "view", "download", "n/a", "protected", "post on", "category:", "documents", "←", "→"];

    /// <summary>Adds the numbers of such lines.</summary>
    public static void Find(ImmutableArray<string> lines, HashSet<int> dropped)
    {
        var own = new List<int>();
        for (var index = 0; index < Math.Min(lines.Length, Opening); index++)
        {
            if (Begins(Own, lines[index]))
            {
                own.Add(index);
            }
        }

        var first = lines.TakeWhile(static line => string.IsNullOrWhiteSpace(line)).Count();
        if (own.Count == 0 || (own.Count < FewestLines && own[0] != first))
        {
            return;
        }

        dropped.UnionWith(own.Select(static index => index + 1));
        for (var index = 0; index <= own[^1]; index++)
        {
            var line = Bare(lines[index]);
            if (line.Length is > 0 and < 4 && !line.ContainsAnyExceptInRange('0', '9'))
            {
                dropped.Add(index + 1);
            }

            foreach (var word in Beside)
            {
                if (line.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    dropped.Add(index + 1);
                }
            }
        }
    }

    private static bool Begins(string[] words, string line)
    {
        var bare = Bare(line);
        foreach (var word in words)
        {
            if (bare.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Bare(string line) => line.AsSpan().Trim(" •\t.");
}
