using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A department that takes part in a node.</summary>
internal sealed class PlanDepartment(DraftDepartment department)
{
    /// <summary>One name per department within a document.</summary>
    public string Name => department.Name;

    /// <summary>The name as written, where it differs.</summary>
    public string? Raw => department.Raw;

    /// <summary>Whether it leads (capofila).</summary>
    public bool Lead => department.Lead;

    /// <summary>Years marked for it.</summary>
    public IReadOnlyList<int> Years { get; } = [.. department.Years];

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => department.Line;
}

/// <summary>A dated step of a node.</summary>
internal sealed class PlanMilestone(DraftMilestone milestone)
{
    /// <summary>When.</summary>
    public DateOnly Date => milestone.Date;

    /// <summary>What.</summary>
    public string Text => milestone.Text;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => milestone.Line;
}

/// <summary>The state of a node at a date (stato di attuazione).</summary>
internal sealed class PlanStatus(DraftStatus status)
{
    /// <summary>The date reported on.</summary>
    public DateOnly? AsOf => status.AsOf;

    /// <summary>What was done, paragraphs separated by an empty line.</summary>
    public string? Text => status.Text;

    /// <summary>Progress in percent points, where the document states it.</summary>
    public decimal? Progress => status.Progress;

    /// <summary>The date to which the report is put off.</summary>
    public DateOnly? DeferredTo => status.DeferredTo;

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => status.Line;
}

/// <summary>Codes of one foreign vocabulary.</summary>
internal sealed class PlanTag(string vocabulary, ImmutableArray<string> codes)
{
    /// <summary>The vocabulary, for example `sdg`.</summary>
    public string Vocabulary => vocabulary;

    /// <summary>Its codes.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. codes];
}
