using System.Text.Json.Nodes;

namespace MunicipalBenchmark.States;

/// <summary>Brings a stored state from one schema version to the next, before it is bound to its type. Registered as a service.</summary>
public interface IStateUpcaster
{
    /// <summary>The state type whose rows it understands.</summary>
    Type StateType { get; }

    /// <summary>The version it reads; it answers the version after it.</summary>
    int FromVersion { get; }

    /// <summary>The same state in the next version's shape; may change and return its argument. The member <c>v</c> is the store's affair.</summary>
    JsonObject Upgrade(JsonObject state);
}
