using System.Collections.Immutable;

namespace MunicipalBenchmark.Conventions.Fixtures;

/// <summary>Keeps every rule.</summary>
[GenerateSerializer, Immutable, Alias("fixture.closed")]
public sealed record ClosedMessage(string Positional)
{
    [Id(0)]
    public ImmutableArray<int> Numbers { get; init; } = [];

    public int Count => Numbers.Length;
}

/// <summary>Reached through <see cref="ParentMessage"/>.</summary>
[GenerateSerializer, Alias("fixture.same")]
public sealed record DerivedMessage : ParentMessage;

/// <summary>Breaks the rules of members and doubles an alias.</summary>
[GenerateSerializer, Alias("fixture.same")]
public sealed record OpenMessage
{
    [Id(0)]
    public int Field;

    [Id(1)]
    public int Settable { get; set; }

    [Id(2)]
    public ImmutableArray<HiddenMessage> Hidden { get; init; } = [];

    [Id(3)]
    public int[] Array { get; init; } = [];

    [Id(4)]
    public List<int> List { get; init; } = [];

    [Id(5)]
    public Dictionary<string, int> Dictionary { get; init; } = [];

    public int Unnumbered { get; init; }
}

/// <summary>Reached through a member's generic argument.</summary>
[GenerateSerializer]
public sealed record HiddenMessage;

/// <summary>Has nothing.</summary>
public sealed record NakedMessage;

/// <summary>Its derived types travel too.</summary>
[GenerateSerializer, Alias("fixture.parent")]
public abstract record ParentMessage;

/// <summary>May be derived from.</summary>
internal record OpenRecord;
