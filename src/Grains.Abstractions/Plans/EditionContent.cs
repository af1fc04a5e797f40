using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Plans;

/// <summary>A numbered, immutable edition: written once, never changed.</summary>
[GenerateSerializer, Immutable, Alias("mb.edition-content")]
public sealed record EditionContent
{
    /// <summary>The plan.</summary>
    [Id(0)]
    public required PlanId Plan { get; init; }

    /// <summary>1 and up.</summary>
    [Id(1)]
    public required int Number { get; init; }

    /// <summary>Nodes, indicators, spending.</summary>
    [Id(2)]
    public required PlanDraft Content { get; init; }

    /// <summary>The document.</summary>
    [Id(3)]
    public required SourceDocument Source { get; init; }

    /// <summary>When the content was fixed.</summary>
    [Id(4)]
    public required DateTimeOffset PreparedAt { get; init; }
}
