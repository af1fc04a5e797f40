using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts;

namespace MunicipalBenchmark.Documents.Families;

/// <summary>What a document of no family looks like, in words for its refusal: an act, contents and introduction of a plan, or a plan whose columns are lost.</summary>
internal static class Unread
{
    private const int Opening = 40;
    private const int LongestTitle = 200;
    private const int LongestHead = 60;
    private const int LongestTable = 4000;
    private const int FewestHeads = 4;
    private const int FewestEntries = 5;
    private const int ProseLength = 180;
    private const int LongestQuote = 80;

    /// <summary>Words that open an act of the council, the executive or an office.</summary>
    private static readonly string[] Acts =
    [
        "deliberazione della giunta", "deliberazione del consiglio", "deliberazione di giunta", "deliberazione di consiglio", "delibera di giunta", "delibera di consiglio", "verbale di deliberazione", "copia di deliberazione",
        "determinazione dirigenziale", "determinazione del responsabile", "determinazione n.", "decreto del sindaco", "la giunta comunale", "il consiglio comunale", "la giunta", "minutes", "decision details", "issue - meetings", "agenda item",
    ];

    /// <summary>Says it; null where the document looks like none of these.</summary>
    public static string? Describe(BlockDocument document)
    {
        var texts = document.Blocks.OfType<TextBlock>().ToList();
        var opening = texts.Take(Opening).Where(static block => block.Text.Length is > 2 and <= LongestTitle).ToList();
        if (opening.Find(static block => Array.Exists(Acts, words => Words.Match(block.Text, 0, words) > 0)) is { } act)
        {
            return $"It reads as an act or as minutes ('{Quote(act.Text)}', line {act.Line}): the plan is the annex it speaks of. Import the annex.";
        }

        var named = opening.Find(static block => LayoutTitle.KindOf(block.Text) is not null)
            ?? texts.Take(1).FirstOrDefault(static block => LayoutTitle.KindOf(block.Text[..Math.Min(LongestTitle, block.Text.Length)]) is not null);
        if (named is null)
        {
            return null;
        }

        var heads = texts.Sum(Heads);
        var entries = texts.Sum(Entries);
        var prose = texts.Count(static block => block.Text.Length > ProseLength && Entries(block) == 0);
        var itself = $"It speaks of a plan ('{Quote(named.Text)}', line {named.Line}), but no objective, action, indicator or amount could be read in it";
        return heads >= FewestHeads ? string.Create(CultureInfo.InvariantCulture, $"{itself}: {heads} heads of columns stand without their columns, so which cell belongs to which is open. Import the document from which this text was made (PDF, DOCX or XLSX), whose tables are read.")
            : entries >= FewestEntries ? string.Create(CultureInfo.InvariantCulture, $"{itself}: it holds {entries} lines of a table of contents and {prose} paragraphs of introduction. Import the part with the objectives.")
            : prose > 0 ? string.Create(CultureInfo.InvariantCulture, $"{itself}: it holds {prose} paragraphs that introduce or describe it. Import the part with the objectives.")
            : $"{itself}. Import the part with the objectives.";
    }

    /// <summary>Heads of columns: a line that is one, or several in a text that runs a table together.</summary>
    private static int Heads(TextBlock block)
    {
        if (block.Text.Length <= LongestHead)
        {
            return LayoutLabels.Heads.Head(block.Text) is { Rest.Length: < 20 } ? 1 : 0;
        }

        var cues = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 1; at < Math.Min(block.Text.Length, LongestTable); at++)
        {
            if (block.Text[at - 1] == ' ' && char.IsUpper(block.Text[at]) && LayoutLabels.Heads.Head(block.Text.Substring(at, Math.Min(LongestHead, block.Text.Length - at))) is { } head)
            {
                cues.Add(head.Cue.Words);
            }
        }

        return cues.Count > FewestHeads ? cues.Count : 0;
    }

    /// <summary>How many entries of a table of contents a block holds: it ends in a page, or names pages inside.</summary>
    private static int Entries(TextBlock block)
    {
        var text = block.FullText;
        var entries = 0;
        for (var at = text.IndexOf("pag.", StringComparison.OrdinalIgnoreCase); at >= 0 && at + 4 < text.Length; at = text.IndexOf("pag.", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            entries += char.IsAsciiDigit(text.AsSpan(at + 4).TrimStart() is { IsEmpty: false } behind ? behind[0] : ' ') ? 1 : 0;
        }

        if (entries > 0)
        {
            return entries;
        }

        // Words and numbers in turn, the numbers rising: entries that a converter ran together.
        var last = 0;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsLetter(words[i - 1][^1]) && words[i].Length < 4 && words[i].All(char.IsAsciiDigit) && int.Parse(words[i], CultureInfo.InvariantCulture) is var page && page >= last && (i + 1 == words.Length || !char.IsLower(words[i + 1][0])) && PeriodHead.Year(words[i]) is null)
            {
                (last, entries) = (page, entries + 1);
            }
        }

        return text.Length > ProseLength && entries * ProseLength / 3 < text.Length ? 0 : entries;
    }

    private static string Quote(string text) => text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…");
}
