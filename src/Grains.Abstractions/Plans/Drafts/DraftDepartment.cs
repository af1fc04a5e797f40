using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A department that takes part in a node.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-department")]
public sealed record DraftDepartment
{
    /// <summary>One name per department within a document.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>The name as written, where it differs.</summary>
    [Id(1)]
    public string? Raw { get; init; }

    /// <summary>Whether it leads (capofila).</summary>
    [Id(2)]
    public bool Lead { get; init; }

    /// <summary>Years marked for it.</summary>
    [Id(3)]
    public ImmutableArray<int> Years { get => field.IsDefault ? [] : field; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(4)]
    public int? Line { get; init; }
}
