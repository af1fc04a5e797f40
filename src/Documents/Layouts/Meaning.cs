namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>What a label, or the head of a column, says of the text beside or below it.</summary>
internal enum Meaning
{
    /// <summary>Opens a node of the cue's level: code and title follow.</summary>
    Node,

    /// <summary>The title of the open sheet, or of the next.</summary>
    Title,

    /// <summary>An expected result in words: a target where an indicator is open, else what is observed.</summary>
    Expected,

    /// <summary>A mission of D.Lgs. 118/2011, or the start of its sheet.</summary>
    Mission,

    /// <summary>A programme: of D.Lgs. 118/2011 when it has a code and a mission, else a node.</summary>
    Programme,

    /// <summary>The organisational unit for the objectives below.</summary>
    Service,

    /// <summary>A heading or label that sorts the objectives below.</summary>
    Group,

    /// <summary>The responsible person or office.</summary>
    Responsible,

    /// <summary>A weight.</summary>
    Weight,

    /// <summary>Text of the node.</summary>
    Description,

    /// <summary>What is to be reached: bullets are aims, prose is text of the node.</summary>
    Purpose,

    /// <summary>Kept as a note under the label's own words.</summary>
    Note,

    /// <summary>State of implementation in words.</summary>
    Status,

    /// <summary>State of implementation in percent.</summary>
    Progress,

    /// <summary>The day by which it is to be done.</summary>
    Deadline,

    /// <summary>The day on which it begins.</summary>
    Start,

    /// <summary>An indicator's label.</summary>
    Indicator,

    /// <summary>A target, of a year where one follows.</summary>
    Target,

    /// <summary>The value at the start.</summary>
    Baseline,

    /// <summary>A result.</summary>
    Result,

    /// <summary>How much of an indicator's target was reached, in percent: no value of the indicator.</summary>
    Reached,

    /// <summary>Where an indicator's figures come from.</summary>
    Source,

    /// <summary>The dimension or kind of an indicator.</summary>
    Dimension,

    /// <summary>How an indicator is computed.</summary>
    Formula,

    /// <summary>An indicator's unit.</summary>
    Unit,

    /// <summary>The year of the targets.</summary>
    Year,

    /// <summary>An expected effect: an indicator whose label is the cue's, with a target.</summary>
    Effect,

    /// <summary>Heads the phases and their months.</summary>
    Phases,

    /// <summary>Heads a list of nodes of the cue's level below the open one.</summary>
    Parts,

    /// <summary>A heading that says nothing more.</summary>
    Section,

    /// <summary>Heads where the money comes from.</summary>
    Funding,

    /// <summary>Heads where the money goes.</summary>
    Expenditure,

    /// <summary>Heads a table of revenue.</summary>
    Revenue,

    /// <summary>A code that refers to another node or stands for this one.</summary>
    Reference,
}
