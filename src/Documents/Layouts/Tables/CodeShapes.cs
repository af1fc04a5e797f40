using System.Buffers;
using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Shapes of codes and of lines that have no label. All are linear in the text's length.</summary>
internal static class CodeShapes
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LongestBare = 12;
    private const int LongestPrefix = 6;

    private static readonly SearchValues<char> Marking = SearchValues.Create("×xX✓●■");

    /// <summary>A code at the start of what follows a label: <c>2017_0101_S1_01</c>, <c>SP4</c>, <c>AG7/D</c>, <c>OS.2.1</c>, <c>2.1.3</c>, <c>IV</c>.</summary>
    public static LineShape Leading { get; } = new(
        new(@"^(?:[nN]\.|[nN]°|[nN]r\.?)?\s*(?<code>\d{4}(?:_\w+)+|[A-Z]{1,4}[.\-]?\d+(?:\.\d+)*(?:/[A-Z])?|\d{1,8}(?:\.\s?[A-Z]{0,2}\d{1,3})*(?:[._][A-Z]{2})?|[IVX]+)(?:[\s:.,)–—-]+(?<title>.*))?$", Options), MayLead);

    /// <summary>An objective's code before its title, without label: <c>01.01 Title</c>, <c>01010601 Title</c>.</summary>
    public static LineShape Dotted { get; } = new(new(@"^(?<code>\d{1,2}(?:\.\d{1,2}){0,3}|\d{4}(?:\d{2}){0,2})[.)]?[\s–-]+(?<title>\p{L}.*)$", Options), FirstDigit);

    /// <summary>A code alone in its cell.</summary>
    public static LineShape Bare { get; } = new(new(@"^(?:\d{1,2}(?:\.\d{1,2}){1,3}|\d{4}(?:\d{2}){0,2})\.?$", Options), static text => text.Length <= LongestBare && FirstDigit(text));

    /// <summary>A year before its value: <c>2025: 12.000</c>.</summary>
    public static LineShape YearValue { get; } = new(new(@"^(?<year>20\d\d)\s*[:=–-]\s*(?<raw>\S.*)$", Options), static text => text.StartsWith("20", StringComparison.Ordinal));

    /// <summary>A value and its year in brackets: <c>34 (2023)</c>.</summary>
    public static LineShape ValueOfYear { get; } = new(new(@"^(?<raw>\S[^()]*?)\s*\((?<year>20\d\d)\)$", Options), static text => text.EndsWith(')'));

    /// <summary>A label of its own before a short value: <c>Personale: 3 unità</c>.</summary>
    public static LineShape OwnLabel { get; } = new(new(@"^\p{Lu}[\p{L}' ]{2,39}:\s+\S.*$", Options), static text => text.Contains(':') && char.IsUpper(text[0]));

    /// <summary>A weight and a code at a row's end: <c>1,2 SP4</c>, <c>0,8 AG7/D</c>, or the code alone.</summary>
    public static LineShape WeightAndCode { get; } = new(new(@"(?:(?<weight>\d{1,3}(?:,\d{1,2})?)\s+)?\b(?<code>[A-Z]{1,3}\d{1,3}(?:/[A-Z])?)(?:\s+|$)", Options), HasCode);

    /// <summary>An item with its weight: <c>n. 3 title 10</c>.</summary>
    public static LineShape Item { get; } = new(new(@"^n\.\s?(?<code>\d{1,3})\s+(?<title>\p{L}.*?)\s+(?:(?<weight>\d{1,3}(?:,\d{1,2})?)\s*%?|X)$", Options | RegexOptions.IgnoreCase), static text => text.Length > 4 && text[0] is 'n' or 'N' && text[1] == '.');

    /// <summary>An item inside a long line.</summary>
    public static LineShape ItemInside { get; } = new(new(@"\bn\.\s?(?<code>\d{1,2})\s\p{Lu}", Options), static text => text.Contains("n.", StringComparison.Ordinal));

    /// <summary>Marks of months inside a line, and the blank behind them.</summary>
    public static LineShape MarksInside { get; } = new(new(@"(?:[×✓●■]\s*)+|(?:\b[xX]\b\s*){2,}", Options), static text => text.AsSpan().ContainsAny(Marking));

    /// <summary>The head of phases with its months, inside a line.</summary>
    public static LineShape MonthsHead { get; } = new(new(@"(?:[nN]\.\s*)?Descrizione (?:delle )?attivit(?:à|a'|\?|\uFFFD|a)?\s+G\s+F\s+M\s+A\s+M\s+G\s+L\s+A\s+S\s+O\s+N\s+D\s*", Options), static text => text.Contains("Descrizione", StringComparison.Ordinal));

    /// <summary>An item without weight: <c>2)title;</c>.</summary>
    public static LineShape Bracketed { get; } = new(new(@"^(?<code>\d{1,2})\)\s*(?<title>\p{L}.*?)[;.]?$", Options), static text => FirstDigit(text) && text.Contains(')'));

    /// <summary>A numeral on a line of its own, often with the rest of a table's rule: <c>IV |</c>.</summary>
    public static LineShape Numeral { get; } = new(new(@"^(?<code>[IVX]{1,5})\s*[|.)]?$", Options), static text => text.Length > 0 && text[0] is 'I' or 'V' or 'X');

    /// <summary>Marks of months at a line's end.</summary>
    public static LineShape Marks { get; } = new(new(@"^(?<title>.*?)\s*(?<marks>(?:[×xX✓●■]\s*)+)$", Options), static text => text.AsSpan().TrimEnd() is [.., var last] && Marking.Contains(last));

    /// <summary>Heads of the twelve months.</summary>
    public static LineShape Months { get; } = new(new(@"\bG\s+F\s+M\s+A\s+M\s+G\s+L\s+A\s+S\s+O\s+N\s+D\b", Options), HasInitial);

    /// <summary>Years at a line's end, also glued.</summary>
    public static LineShape Years { get; } = new(new(@"^(?<head>.*?)\s*(?<years>(?:20\d\d\s*){2,6})$", Options), static text => text.AsSpan().TrimEnd() is [.., var last] && char.IsDigit(last) && text.Contains("20", StringComparison.Ordinal));

    /// <summary>Amounts at a line's end.</summary>
    public static LineShape Amounts { get; } = new(new(@"^(?<name>.*?[^\d.,\s\-])?\s*(?<amounts>(?:(?:^|\s+)(?:€\s*)?(?:-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|-?\d+,\d{1,2}|-?\d+|-))+)$", Options), static text => text.Length > 0 && (char.IsDigit(text[^1]) || text[^1] == '-'));

    /// <summary>A work's amount in one edition: <c>DUP 2017€1.200.000</c>.</summary>
    public static LineShape Edition { get; } = new(new(@"(?<name>DUP|PEG|POP|Bilancio|Programma triennale)\s*(?<year>20\d\d)\s*[:\-–]?\s*(?:€|euro)\s*(?<amount>\d[\d.]*(?:,\d{1,2})?)", Options | RegexOptions.IgnoreCase), static text => text.Contains('€') || text.Contains("euro", StringComparison.OrdinalIgnoreCase));

    /// <summary>An act with its day: <c>12/03/2018 delibera: …</c>.</summary>
    public static LineShape DatedAct { get; } = new(new(@"^(?<date>\d{1,2}[/.]\d{1,2}[/.]\d{4})\s*[:–-]?\s*(?<text>\S.*)$", Options), FirstDigit);

    /// <summary>A sustainable development goal.</summary>
    public static LineShape Goal { get; } = new(new(@"^(?:GOAL|SDG|OBIETTIVO AGENDA 2030)\s*(?<goal>\d{1,2})\b", Options | RegexOptions.IgnoreCase), static text => text.Length > 0 && text[0] is 'g' or 'G' or 's' or 'S' or 'o' or 'O');

    /// <summary>A dated aim in words: <c>Entro il 2030 raggiungere quota 45% …</c>.</summary>
    public static LineShape ByYear { get; } = new(new(@"^Entro il (?:31 dicembre )?(?<year>20\d\d),?\s+(?<what>.*?)(?<raw>\d[\d.]*(?:,\d+)?\s?%?)(?<rest>.*)$", Options | RegexOptions.IgnoreCase), static text => text.StartsWith("entro", StringComparison.OrdinalIgnoreCase));

    /// <summary>A stated count of what follows: <c>le nove proposte sono:</c>.</summary>
    public static LineShape Proposals { get; } = new(new(@"\b(?:i|le|gli)\s+(?<count>\w+)\s+(?<what>proposte|azioni|progetti|interventi|obiettivi|misure)\s+sono\s*:$", Options | RegexOptions.IgnoreCase), static text => text.EndsWith(':'));

    /// <summary>The page on which an item is set out: <c>(pag. 47)</c>.</summary>
    public static LineShape PageReference { get; } = new(new(@"\((?:pagg?|pp?|page|pages)\.?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\)\.?$", Options | RegexOptions.IgnoreCase), static text => text.EndsWith(')') || text.EndsWith(").", StringComparison.Ordinal));

    /// <summary>A formula: a quotient in brackets or a product by a hundred.</summary>
    public static LineShape Formula { get; } = new(new(@"^(?<label>.*?)[\s:]*(?<formula>\([^()/]+/[^()]+\)\s*[*x×]\s*100|\(?\s*\bn\b\.?\s?[^()/]*/[^()]*\)?\s*[*x×]\s*100)\.?$", Options | RegexOptions.IgnoreCase), static text => text.Contains("100", StringComparison.Ordinal));

    /// <summary>A weight behind a title: <c>(peso 40)</c>.</summary>
    public static LineShape TitleWeight { get; } = new(new(@"^(?<title>.*?)\s*\(\s*(?:peso|weight)\s*:?\s*(?<weight>\d{1,3}(?:,\d{1,2})?\s*%?)\s*\)$", Options | RegexOptions.IgnoreCase), static text => text.EndsWith(')'));

    /// <summary>A status behind a title.</summary>
    public static LineShape TitleStatus { get; } = new(new(@"^(?<title>.*?)\s*[-–—(\[*]+\s*(?<status>(?:obiettivo\s+)?(?:eliminat|sospes|stralciat|annullat|rinviat|revocat)[oa](?:\s[^()\[\]*]*)?)[)\]*]*$", Options | RegexOptions.IgnoreCase), static text => text.AsSpan().IndexOfAny("-–—([*") >= 0);

    /// <summary>The first and last year of a plan.</summary>
    public static LineShape Span { get; } = new(new(@"\b(?<from>(?:19|20)\d\d)(?:\s?[-–/]\s?|\s(?:through|to)\s)(?<to>(?:20)?\d\d)\b", Options), static text => text.Contains("19", StringComparison.Ordinal) || text.Contains("20", StringComparison.Ordinal));

    /// <summary>Site furniture that names pages.</summary>
    public static LineShape Furniture { get; } = new(new(@"^(?:pagina creata da\b.*|page\s+\d+\s*:.*|pagina\s+\d+\s*:.*|pag\.?\s*\d+(?:\s*(?:di|/)\s*\d+)?|page\s+\d+(?:\s*(?:of|/)\s*\d+)?)$", Options | RegexOptions.IgnoreCase), static text => text.Length > 0 && text[0] is 'p' or 'P');

    private static bool FirstDigit(string text) => text.Length > 0 && char.IsDigit(text[0]);

    /// <summary>A digit behind at most a few letters, a Roman numeral, or a word for number.</summary>
    private static bool MayLead(string text)
    {
        if (text.Length == 0 || char.IsDigit(text[0]) || text[0] is 'n' or 'N' or 'I' or 'V' or 'X' || char.IsWhiteSpace(text[0]))
        {
            return text.Length > 0;
        }

        var beginning = text.AsSpan(0, Math.Min(LongestPrefix, text.Length));
        foreach (var character in char.IsAsciiLetterUpper(text[0]) ? beginning : [])
        {
            if (char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A capital before a digit.</summary>
    private static bool HasCode(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]) && char.IsAsciiLetterUpper(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of the months' letters alone.</summary>
    private static bool HasInitial(string text)
    {
        for (var at = text.IndexOf('G', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('G', at + 1))
        {
            if (char.IsWhiteSpace(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
