namespace MunicipalBenchmark.ReadModel;

/// <summary>An entry of the change feed.</summary>
[GenerateSerializer, Immutable, Alias("mb.change-entry")]
public sealed record ChangeEntry
{
    /// <summary>Grows with each entry; gaps are normal.</summary>
    [Id(0)]
    public required long Number { get; init; }

    /// <summary>Slug of the city or network.</summary>
    [Id(1)]
    public required string Tenant { get; init; }

    /// <summary>A plan's, city's or network's id.</summary>
    [Id(2)]
    public required string Subject { get; init; }

    /// <summary>What happened.</summary>
    [Id(3)]
    public required ChangeKind Kind { get; init; }

    /// <summary>When.</summary>
    [Id(4)]
    public required DateTimeOffset At { get; init; }
}
