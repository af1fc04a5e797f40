using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Conventions.Fixtures;

/// <summary>Breaks the rules of grain interfaces.</summary>
public interface IUnruledGrain
{
    [Alias("Read")]
    Task<ClosedMessage?> ReadAsync();

    [Access(AccessRule.Anyone)]
    [Alias("Read")]
    Task<IReadOnlyList<OpenMessage>> ReadAllAsync(ParentMessage parent);

    [Access(AccessRule.Anyone)]
    Task WriteAsync(NakedMessage[] messages);
}

/// <summary>Keeps the rules of states.</summary>
internal sealed record NoteState;

/// <summary>Has a state of its own.</summary>
internal sealed class OtherGrain([PersistentState("other", "store")] IPersistentState<NoteState> state)
{
    public NoteState State => state.State;
}

/// <summary>Shares a state's name.</summary>
internal sealed class FirstGrain([PersistentState("note", "store")] IPersistentState<NoteState> state)
{
    public NoteState State => state.State;
}

/// <summary>Shares a state's name.</summary>
internal sealed class SecondGrain([PersistentState("note", "store")] IPersistentState<NoteState> state)
{
    public NoteState State => state.State;
}
