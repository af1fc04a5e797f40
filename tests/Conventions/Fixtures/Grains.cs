using System.Text.Json.Serialization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.States;

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
[StateVersion(1)]
internal sealed record NoteState;

/// <summary>A union that forgot a case and named two alike.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(WrittenFact), "written")]
[JsonDerivedType(typeof(RewrittenFact), "written")]
internal abstract record NoteFact;

/// <summary>Named.</summary>
internal sealed record WrittenFact : NoteFact;

/// <summary>Named like another.</summary>
internal sealed record RewrittenFact : NoteFact;

/// <summary>Not named.</summary>
internal sealed record ForgottenFact : NoteFact;

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
