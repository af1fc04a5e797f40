using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Storage.Tests.States;

/// <summary>A state as the grains have them: immutable, with an outbox.</summary>
[StateVersion(2)]
internal sealed record NoteState
{
    public string Text { get; init; } = string.Empty;

    public decimal? Amount { get; init; }

    public DateOnly? Day { get; init; }

    public Mood Mood { get; init; }

    public ImmutableArray<string> Outbox { get; init; } = [];
}

internal enum Mood
{
    Calm,
    Busy,
}

/// <summary>A state without an outbox.</summary>
[StateVersion(1)]
internal sealed record PlainState
{
    public int Number { get; init; }
}

[JsonSerializable(typeof(NoteState))]
[JsonSerializable(typeof(PlainState))]
internal sealed partial class NoteJsonContext : JsonSerializerContext;
