namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>A word or a figure of a text.</summary>
/// <param name="Hash">Of its folded letters, or of a figure's value.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Word(ulong Hash, int Start, int End, WordKind Kind);

/// <summary>What a word is.</summary>
internal enum WordKind
{
    /// <summary>Letters that say something.</summary>
    Content,

    /// <summary>An article, a preposition or letters too few to say anything alone.</summary>
    Small,

    /// <summary>An amount, a code's part or another number.</summary>
    Figure,

    /// <summary>A number too small to be told from numbering, or a year.</summary>
    SmallFigure,
}
