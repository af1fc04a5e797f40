namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>What the reader tells the officer. Every code is explained in docs/diagnostics.md.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-diagnostic")]
public sealed record DraftDiagnostic
{
    /// <summary>How much it matters.</summary>
    [Id(0)]
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>Stable code in kebab case.</summary>
    [Id(1)]
    public required string Code { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(2)]
    public int? Line { get; init; }

    /// <summary>What was seen, what was understood, what to do.</summary>
    [Id(3)]
    public required string Message { get; init; }

    /// <summary>The exact text.</summary>
    [Id(4)]
    public string? Text { get; init; }
}
