using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Documents.Layouts.Tables;

/// <summary>Shapes of codes and of lines that have no label. All are linear in the text's length.</summary>
internal static class CodeShapes
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A code at the start of what follows a label: <c>2017_0101_S1_01</c>, <c>SP4</c>, <c>AG7/D</c>, <c>OS.2.1</c>, <c>2.1.3</c>, <c>IV</c>.</summary>
    public static Regex Leading { get; } = new(
        @"^(?:[nN]\.|[nN]°|[nN]r\.?)?\s*(?<code>\d{4}(?:_\w+)+|[A-Z]{1,4}[.\-]?\d+(?:\.\d+)*(?:/[A-Z])?|\d{1,8}(?:\.\s?[A-Z]{0,2}\d{1,3})*(?:[._][A-Z]{2})?|[IVX]+)(?:[\s:.,)–—-]+(?<title>.*))?$",
        Options);

    /// <summary>An objective's code before its title, without label: <c>01.01 Title</c>, <c>01010601 Title</c>.</summary>
    public static Regex Dotted { get; } = new(@"^(?<code>\d{1,2}(?:\.\d{1,2}){0,3}|\d{4}(?:\d{2}){0,2})[.)]?[\s–-]+(?<title>\p{L}.*)$", Options);

    /// <summary>A code alone in its cell.</summary>
    public static Regex Bare { get; } = new(@"^(?:\d{1,2}(?:\.\d{1,2}){1,3}|\d{4}(?:\d{2}){0,2})\.?$", Options);

    /// <summary>A year before its value: <c>2025: 12.000</c>.</summary>
    public static Regex YearValue { get; } = new(@"^(?<year>20\d\d)\s*[:=–-]\s*(?<raw>\S.*)$", Options);

    /// <summary>A label of its own before a short value: <c>Personale: 3 unità</c>.</summary>
    public static Regex OwnLabel { get; } = new(@"^\p{Lu}[\p{L}' ]{2,39}:\s+\S.*$", Options);

    /// <summary>A weight and a code at a row's end: <c>1,2 SP4</c>, <c>0,8 AG7/D</c>, or the code alone.</summary>
    public static Regex WeightAndCode { get; } = new(@"(?:(?<weight>\d{1,3}(?:,\d{1,2})?)\s+)?\b(?<code>[A-Z]{1,3}\d{1,3}(?:/[A-Z])?)(?:\s+|$)", Options);

    /// <summary>An item with its weight: <c>n. 3 title 10</c>.</summary>
    public static Regex Item { get; } = new(@"^n\.\s?(?<code>\d{1,3})\s+(?<title>\p{L}.*?)\s+(?:(?<weight>\d{1,3}(?:,\d{1,2})?)\s*%?|X)$", Options | RegexOptions.IgnoreCase);

    /// <summary>An item inside a long line.</summary>
    public static Regex ItemInside { get; } = new(@"\bn\.\s?(?<code>\d{1,2})\s\p{Lu}", Options);

    /// <summary>Marks of months inside a line, and the blank behind them.</summary>
    public static Regex MarksInside { get; } = new(@"(?:[×✓●■]\s*)+", Options);

    /// <summary>The head of phases with its months, inside a line.</summary>
    public static Regex MonthsHead { get; } = new(@"(?:[nN]\.\s*)?Descrizione (?:delle )?attivit(?:à|a'|\?|\uFFFD|a)?\s+G\s+F\s+M\s+A\s+M\s+G\s+L\s+A\s+S\s+O\s+N\s+D\s*", Options);

    /// <summary>An item without weight: <c>2)title;</c>.</summary>
    public static Regex Bracketed { get; } = new(@"^(?<code>\d{1,2})\)\s*(?<title>\p{L}.*?)[;.]?$", Options);

    /// <summary>A numeral on a line of its own, often with the rest of a table's rule: <c>IV |</c>.</summary>
    public static Regex Numeral { get; } = new(@"^(?<code>[IVX]{1,5})\s*[|.)]?$", Options);

    /// <summary>Marks of months at a line's end.</summary>
    public static Regex Marks { get; } = new(@"^(?<title>.*?)\s*(?<marks>(?:[×xX✓●■]\s*)+)$", Options);

    /// <summary>Heads of the twelve months.</summary>
    public static Regex Months { get; } = new(@"\bG\s+F\s+M\s+A\s+M\s+G\s+L\s+A\s+S\s+O\s+N\s+D\b", Options);

    /// <summary>Years at a line's end, also glued.</summary>
    public static Regex Years { get; } = new(@"^(?<head>.*?)\s*(?<years>(?:20\d\d\s*){2,6})$", Options);

    /// <summary>Amounts at a line's end.</summary>
    public static Regex Amounts { get; } = new(@"^(?<name>.*?[^\d.,\s\-])?\s*(?<amounts>(?:(?:^|\s+)(?:€\s*)?(?:-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|-?\d+,\d{1,2}|-?\d+|-))+)$", Options);

    /// <summary>A work's amount in one edition: <c>DUP 2017€1.200.000</c>.</summary>
    public static Regex Edition { get; } = new(@"(?<name>DUP|PEG|POP|Bilancio|Programma triennale)\s*(?<year>20\d\d)\s*[:\-–]?\s*(?:€|euro)\s*(?<amount>\d[\d.]*(?:,\d{1,2})?)", Options | RegexOptions.IgnoreCase);

    /// <summary>An act with its day: <c>12/03/2018 delibera: …</c>.</summary>
    public static Regex DatedAct { get; } = new(@"^(?<date>\d{1,2}[/.]\d{1,2}[/.]\d{4})\s*[:–-]?\s*(?<text>\S.*)$", Options);

    /// <summary>A sustainable development goal.</summary>
    public static Regex Goal { get; } = new(@"^(?:GOAL|SDG|OBIETTIVO AGENDA 2030)\s*(?<goal>\d{1,2})\b", Options | RegexOptions.IgnoreCase);

    /// <summary>A dated aim in words: <c>Entro il 2030 raggiungere quota 45% …</c>.</summary>
    public static Regex ByYear { get; } = new(@"^Entro il (?:31 dicembre )?(?<year>20\d\d),?\s+(?<what>.*?)(?<raw>\d[\d.]*(?:,\d+)?\s?%?)(?<rest>.*)$", Options | RegexOptions.IgnoreCase);

    /// <summary>A stated count of what follows: <c>le nove proposte sono:</c>.</summary>
    public static Regex Proposals { get; } = new(@"\b(?:i|le|gli)\s+(?<count>\w+)\s+(?<what>proposte|azioni|progetti|interventi|obiettivi|misure)\s+sono\s*:$", Options | RegexOptions.IgnoreCase);

    /// <summary>The page on which an item is set out: <c>(pag. 47)</c>.</summary>
    public static Regex PageReference { get; } = new(@"\((?:pagg?|pp?|page|pages)\.?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\)\.?$", Options | RegexOptions.IgnoreCase);

    /// <summary>A formula: a quotient in brackets or a product by a hundred.</summary>
    public static Regex Formula { get; } = new(@"^(?<label>.*?)[\s:]*(?<formula>\(?\s*n\.?\s?[^()/]*/[^()]*\)?\s*[*x×]\s*100)\.?$", Options | RegexOptions.IgnoreCase);

    /// <summary>A status behind a title.</summary>
    public static Regex TitleStatus { get; } = new(@"^(?<title>.*?)\s*[-–—(\[*]+\s*(?<status>(?:obiettivo\s+)?(?:eliminat|sospes|stralciat|annullat|rinviat|revocat)[oa](?:\s[^()\[\]*]*)?)[)\]*]*$", Options | RegexOptions.IgnoreCase);

    /// <summary>The first and last year of a plan.</summary>
    public static Regex Span { get; } = new(@"\b(?<from>(?:19|20)\d\d)(?:\s?[-–/]\s?|\s(?:through|to)\s)(?<to>(?:20)?\d\d)\b", Options);

    /// <summary>Site furniture that names pages.</summary>
    public static Regex Furniture { get; } = new(@"^(?:pagina creata da\b.*|page\s+\d+\s*:.*|pagina\s+\d+\s*:.*|pag\.?\s*\d+(?:\s*(?:di|/)\s*\d+)?|page\s+\d+(?:\s*(?:of|/)\s*\d+)?)$", Options | RegexOptions.IgnoreCase);
}
