namespace MunicipalBenchmark.Documents.Tabular.Template;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnType
{
    /// <summary>Text on one line.</summary>
    Line,

    /// <summary>Text of one or more paragraphs.</summary>
    Text,

    /// <summary>Short texts, separated by semicolons or line breaks.</summary>
    List,

    /// <summary>Texts, one a line of the cell.</summary>
    Lines,

    /// <summary>A code: text, even where it looks like a number.</summary>
    Code,

    /// <summary>A word of a list.</summary>
    Word,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Whole numbers, separated by semicolons.</summary>
    WholeList,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A value of an indicator as written: number, percentage, ratio, date, words.</summary>
    Value,
}
