using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>An act of a body of the city.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-act")]
public sealed record DraftAct
{
    /// <summary>Number as written.</summary>
    [Id(0)]
    public string? Number { get; init; }

    /// <summary>Date of the act.</summary>
    [Id(1)]
    public DateOnly? Date { get; init; }

    /// <summary>The body, for example <c>Consiglio Comunale</c>.</summary>
    [Id(2)]
    public string? Body { get; init; }

    /// <summary>Votes taken.</summary>
    [Id(3)]
    public ImmutableArray<DraftVote> Votes { get => field.IsDefault ? [] : field; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(4)]
    public int? Line { get; init; }
}
