using GraphQL;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>What the document says of a node, wherever the node is met.</summary>
internal abstract class NodeFields(PlanId plan, DraftNode node)
{
    /// <summary>The node, `{city}/{plan}/{localId}`: what the query `objective` takes.</summary>
    [Id]
    public string Id => $"{plan.Value}/{node.Id}";

    /// <summary>Its id inside the plan: the code where there is one, for aims `{objective}#{n}`.</summary>
    public string LocalId => node.Id;

    /// <summary>The level.</summary>
    public NodeLevel Level => node.Level;

    /// <summary>The code, for example `1.01.01`.</summary>
    public string? Code => node.Code;

    /// <summary>The code as the document writes it, for example `1.01.01_OP`.</summary>
    public string? RawCode => node.RawCode;

    /// <summary>The title.</summary>
    public string Title => node.Title;

    /// <summary>The text under the title, paragraphs separated by an empty line.</summary>
    public string? Description => node.Description;

    /// <summary>Persons or offices in charge.</summary>
    public IReadOnlyList<string> Responsible { get; } = [.. node.Responsible];

    /// <summary>Missions of D.Lgs. 118/2011, two digits.</summary>
    public IReadOnlyList<string> Missions { get; } = [.. node.Missions];

    /// <summary>Programmes of D.Lgs. 118/2011, `MM.PP`.</summary>
    public IReadOnlyList<string> Programmes { get; } = [.. node.Programmes];

    /// <summary>Departments involved.</summary>
    [Complexity(1, 4)]
    public IReadOnlyList<PlanDepartment> Departments() => [.. node.Departments.Select(department => new PlanDepartment(department))];

    /// <summary>Planned start.</summary>
    public DateOnly? Start => node.Start;

    /// <summary>Planned end.</summary>
    public DateOnly? End => node.End;

    /// <summary>Weight in percent points, 0 to 100.</summary>
    public decimal? Weight => node.Weight;

    /// <summary>Dated steps.</summary>
    [Complexity(1, 4)]
    public IReadOnlyList<PlanMilestone> Milestones() => [.. node.Milestones.Select(milestone => new PlanMilestone(milestone))];

    /// <summary>Notes of the document that belong nowhere else.</summary>
    public IReadOnlyList<string> Notes { get; } = [.. node.Notes];

    /// <summary>The state reported; null when the document reports none.</summary>
    public PlanStatus? Status => node.Status is { } status ? new(status) : null;

    /// <summary>Codes of foreign vocabularies, for example of the Sustainable Development Goals (`sdg`).</summary>
    [Complexity(1, 2)]
    public IReadOnlyList<PlanTag> Tags() => [.. node.Tags.Select(tag => new PlanTag(tag.Key, tag.Value))];

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => node.Line;
}
