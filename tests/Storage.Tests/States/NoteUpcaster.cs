using System.Text.Json.Nodes;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Storage.Tests.States;

/// <summary>Version 1 called the text a body.</summary>
internal sealed class NoteUpcaster : IStateUpcaster
{
    public Type StateType => typeof(NoteState);

    public int FromVersion => 1;

    public JsonObject Upgrade(JsonObject state)
    {
        var body = state["body"];
        state.Remove("body");
        state["text"] = body;
        return state;
    }
}
