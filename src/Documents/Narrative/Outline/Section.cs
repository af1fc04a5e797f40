using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>What a section is for the plan.</summary>
internal enum SectionRole
{
    /// <summary>Not decided.</summary>
    None,

    /// <summary>Describes, and plans nothing.</summary>
    Context,

    /// <summary>Holds the groups of actions and is none itself.</summary>
    Container,

    /// <summary>A node of the plan.</summary>
    Node,

    /// <summary>A part of the node around it, under a heading that other nodes have as well.</summary>
    Part,
}

/// <summary>A heading with what stands under it.</summary>
/// <param name="heading">The heading; null for what stands before the first.</param>
/// <param name="parent">The section around it.</param>
internal sealed class Section(Passage? heading, Section? parent)
{
    /// <summary>The heading.</summary>
    public Passage? Heading => heading;

    /// <summary>The section around it.</summary>
    public Section? Parent => parent;

    /// <summary>The title without number and level's name.</summary>
    public string Title { get; set; } = heading?.Text ?? "";

    /// <summary>The level that the heading names, or null.</summary>
    public NodeLevel? Named { get; set; }

    /// <summary>The number as written, or null.</summary>
    public string? RawCode { get; set; }

    /// <summary>The number as a code, or null.</summary>
    public string? Code { get; set; }

    /// <summary>Whether the document announces it as one of its groups.</summary>
    public bool Announced { get; set; }

    /// <summary>What it is for the plan.</summary>
    public SectionRole Role { get; set; }

    /// <summary>Passages directly under the heading.</summary>
    public List<Passage> Passages { get; } = [];

    /// <summary>Sections inside.</summary>
    public List<Section> Children { get; } = [];

    /// <summary>How many characters it holds with all inside.</summary>
    public int Length => (heading?.Text.Length ?? 0) + Passages.Sum(static passage => passage.Text.Length) + Children.Sum(static child => child.Length);

    /// <summary>It and all inside, in the order of the document.</summary>
    public IEnumerable<Section> All() => Children.SelectMany(static child => child.All()).Prepend(this);
}
