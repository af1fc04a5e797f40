using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>What must follow a label.</summary>
internal enum Behind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A colon, a dash or the end.</summary>
    Colon,

    /// <summary>A number, a numeral or a code.</summary>
    Code,

    /// <summary>A code, a colon or the end.</summary>
    CodeOrColon,

    /// <summary>A digit, a percent sign, a colon or the end.</summary>
    Figure,

    /// <summary>The end.</summary>
    End,

    /// <summary>A colon, a code, the end, or a title without colon: it begins with a capital, and is no row of heads.</summary>
    Title,

    /// <summary>A code, or a colon with something behind it.</summary>
    Value,

    /// <summary>A colon, the end, or a person without colon: in capitals, or behind a person's title.</summary>
    Person,
}

/// <summary>A label as data. <paramref name="Inner"/>: it may also begin inside a line, behind another label's value.</summary>
internal sealed record LayoutCue(Meaning Meaning, string Words, Behind Behind = Behind.Colon, bool Inner = false)
{
    /// <summary>The level that <see cref="Meaning.Node"/> opens.</summary>
    public NodeLevel Level { get; init; } = NodeLevel.OperationalObjective;

    /// <summary>Begins the sheet of an objective whose title stands just before, without label.</summary>
    public bool Returns { get; init; }

    /// <summary>May also name a sustainable development goal of the node above it.</summary>
    public bool MayTag { get; init; }

    /// <summary>May also say what a sheet of another kind is for.</summary>
    public bool MayDescribe { get; init; }

    /// <summary>Heads a column of nodes only beside a column of nodes below it.</summary>
    public bool Upper { get; init; }

    /// <summary>Begins a sheet: what was collected for the sheet before belongs to no other.</summary>
    public bool Begins { get; init; }

    /// <summary>Only items of a list or marked lines below it are its own.</summary>
    public bool Listed { get; init; }

    /// <summary>Makes a numbered heading just above it an objective instead of a chapter.</summary>
    public bool Confirms { get; init; }
}

/// <summary>A cue that was found: the label as written, and what stands behind it.</summary>
internal readonly record struct LabelFound(LayoutCue Cue, string Written, string Rest);
