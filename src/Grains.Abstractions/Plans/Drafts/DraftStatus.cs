namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>The state of a node at a date.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-status")]
public sealed record DraftStatus
{
    /// <summary>The date reported on.</summary>
    [Id(0)]
    public DateOnly? AsOf { get; init; }

    /// <summary>What was done, paragraphs separated by an empty line.</summary>
    [Id(1)]
    public string? Text { get; init; }

    /// <summary>Progress in percent points, where the document states it.</summary>
    [Id(2)]
    public decimal? Progress { get; init; }

    /// <summary>The date to which the report is put off.</summary>
    [Id(3)]
    public DateOnly? DeferredTo { get; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(4)]
    public int? Line { get; init; }
}
