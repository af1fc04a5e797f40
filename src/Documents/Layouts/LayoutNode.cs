using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>A node while it is read, with what the common builder has no place for.</summary>
internal sealed class LayoutNode(NodeBuilder builder)
{
    public NodeBuilder Builder => builder;

    public NodeLevel Level => builder.Level;

    /// <summary>The label that opened it, or null.</summary>
    public string? OpenedBy { get; set; }

    /// <summary>The numbers of items, so that those without code get an id.</summary>
    public int Items { get; set; }

    /// <summary>A status in words behind the title.</summary>
    public List<DraftMilestone> Milestones { get; } = [];

    public SortedSet<string> Goals { get; } = new(StringComparer.Ordinal);

    public StatusBuilder Status(int line) => builder.Status ??= new(line);

    public DraftNode Build() => builder.Build() with
    {
        Milestones = [.. Milestones],
        Tags = Goals.Count == 0 ? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("sdg", [.. Goals]),
    };
}
