using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>One node of a plan's tree.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-node")]
public sealed record DraftNode
{
    /// <summary>Unique inside the plan: the normalised code where there is one; aims have <c>{objective}#{n}</c>.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The level.</summary>
    [Id(1)]
    public required NodeLevel Level { get; init; }

    /// <summary>The normalised code, for example <c>1.01.01</c>.</summary>
    [Id(2)]
    public string? Code { get; init; }

    /// <summary>The code as written, for example <c>1.01.01_OP</c>.</summary>
    [Id(3)]
    public string? RawCode { get; init; }

    /// <summary>Id of the parent; null at the root.</summary>
    [Id(4)]
    public string? Parent { get; init; }

    /// <summary>The title, cleaned of markup.</summary>
    [Id(5)]
    public required string Title { get; init; }

    /// <summary>The text under the title, paragraphs separated by an empty line.</summary>
    [Id(6)]
    public string? Description { get; init; }

    /// <summary>Persons or offices in charge.</summary>
    [Id(7)]
    public ImmutableArray<string> Responsible { get => field.IsDefault ? [] : field; init; }

    /// <summary>Missions of D.Lgs. 118/2011, two digits.</summary>
    [Id(8)]
    public ImmutableArray<string> Missions { get => field.IsDefault ? [] : field; init; }

    /// <summary>Programmes of D.Lgs. 118/2011, <c>MM.PP</c>.</summary>
    [Id(9)]
    public ImmutableArray<string> Programmes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Departments involved.</summary>
    [Id(10)]
    public ImmutableArray<DraftDepartment> Departments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Planned start.</summary>
    [Id(11)]
    public DateOnly? Start { get; init; }

    /// <summary>Planned end.</summary>
    [Id(12)]
    public DateOnly? End { get; init; }

    /// <summary>Weight in percent points, 0 to 100.</summary>
    [Id(13)]
    public decimal? Weight { get; init; }

    /// <summary>Dated steps.</summary>
    [Id(14)]
    public ImmutableArray<DraftMilestone> Milestones { get => field.IsDefault ? [] : field; init; }

    /// <summary>Notes that belong to no other member.</summary>
    [Id(15)]
    public ImmutableArray<string> Notes { get => field.IsDefault ? [] : field; init; }

    /// <summary>The state reported.</summary>
    [Id(16)]
    public DraftStatus? Status { get; init; }

    /// <summary>Vocabulary (for example <c>sdg</c>) to codes.</summary>
    [Id(17)]
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Tags { get => field ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(18)]
    public int? Line { get; init; }
}
