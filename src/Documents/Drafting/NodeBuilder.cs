using System.Collections.Immutable;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>A node while it is read.</summary>
/// <param name="id">Its id.</param>
/// <param name="level">Its level.</param>
/// <param name="line">The line it begins on.</param>
internal sealed class NodeBuilder(string id, NodeLevel level, int line)
{
    /// <summary>Unique inside the plan.</summary>
    public string Id { get; set; } = id;

    /// <summary>The level.</summary>
    public NodeLevel Level => level;

    /// <summary>The line it begins on.</summary>
    public int Line { get; set; } = line;

    /// <summary>Normalised code.</summary>
    public string? Code { get; set; }

    /// <summary>Code as written.</summary>
    public string? RawCode { get; set; }

    /// <summary>The parent.</summary>
    public NodeBuilder? Parent { get; set; }

    /// <summary>The title as far as read.</summary>
    public string Title { get; set; } = "";

    /// <summary>The text under the title.</summary>
    public ParagraphList Description { get; } = new();

    /// <summary>Persons in charge.</summary>
    public List<string> Responsible { get; } = [];

    /// <summary>Missions.</summary>
    public List<string> Missions { get; } = [];

    /// <summary>Programmes.</summary>
    public List<string> Programmes { get; } = [];

    /// <summary>Departments, named at the end of the document.</summary>
    public List<DraftDepartment> Departments { get; } = [];

    /// <summary>Notes.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Vocabularies to codes.</summary>
    public SortedDictionary<string, List<string>> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Planned start.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Planned end.</summary>
    public DateOnly? End { get; set; }

    /// <summary>Weight in percent points.</summary>
    public decimal? Weight { get; set; }

    /// <summary>The state reported, or null.</summary>
    public StatusBuilder? Status { get; set; }

    /// <summary>How many children with numbered ids it has.</summary>
    public int Children { get; set; }

    /// <summary>Whether nothing but a title was read for it.</summary>
    public bool IsBare => Description.IsEmpty && Children == 0 && Missions.Count == 0 && Responsible.Count == 0 && Departments.Count == 0 && Status is null;

    /// <summary>The finished node.</summary>
    public DraftNode Build() => new()
    {
        Id = Id,
        Level = Level,
        Code = Code,
        RawCode = RawCode,
        Parent = Parent?.Id,
        Title = Title,
        Description = Description.ToText(),
        Responsible = [.. Responsible],
        Missions = [.. Missions],
        Programmes = [.. Programmes],
        Departments = [.. Departments],
        Start = Start,
        End = End,
        Weight = Weight,
        Notes = [.. Notes],
        Tags = Tags.ToImmutableSortedDictionary(static tag => tag.Key, static tag => tag.Value.ToImmutableArray(), StringComparer.Ordinal),
        Status = Status?.Build(),
        Line = Line,
    };
}
