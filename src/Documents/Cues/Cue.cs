namespace MunicipalBenchmark.Documents.Cues;

/// <summary>What must follow the words of a label for it to be one.</summary>
internal enum Tail
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A colon, or nothing.</summary>
    ColonOrEnd,

    /// <summary>A date, a colon, or nothing.</summary>
    DateOrEnd,

    /// <summary>A date, a year or an end of year in a few words, a colon, or nothing.</summary>
    DateOrLater,

    /// <summary>A code of at least two segments, a colon, or nothing.</summary>
    CodeOrEnd,

    /// <summary>A code of at least two segments.</summary>
    Code,

    /// <summary>A number in digits or Roman.</summary>
    Ordinal,

    /// <summary>A number of one or two digits.</summary>
    Digits,

    /// <summary>A percentage or nothing but a colon.</summary>
    Percent,
}

/// <summary>A label that a grammar listens to.</summary>
/// <typeparam name="TLabel">The grammar's labels.</typeparam>
/// <param name="Label">What it announces.</param>
/// <param name="Words">Lower case, with accents, one space between words.</param>
/// <param name="Tail">What must follow.</param>
/// <param name="Inner">Whether it also counts inside a line that begins with another label: headings that a converter ran together.</param>
internal sealed record Cue<TLabel>(TLabel Label, string Words, Tail Tail, bool Inner = false)
    where TLabel : struct, Enum;

/// <summary>A label found in a text.</summary>
/// <typeparam name="TLabel">The grammar's labels.</typeparam>
/// <param name="Label">What it announces.</param>
/// <param name="Rest">The text behind its words, without colon.</param>
/// <param name="Date">The date behind it, or null.</param>
internal readonly record struct LabelMatch<TLabel>(TLabel Label, string Rest, DateOnly? Date)
    where TLabel : struct, Enum;
