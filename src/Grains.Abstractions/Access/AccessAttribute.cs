namespace MunicipalBenchmark.Access;

/// <summary>The access rule of a grain interface method. A method without one is refused by the call filter, and by a convention test.</summary>
/// <param name="rule">Who may call.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AccessAttribute(AccessRule rule) : Attribute
{
    /// <summary>Who may call.</summary>
    public AccessRule Rule { get; } = rule;

    /// <summary>
    /// Where the rule is about a city that the key does not name: the position of the argument that does, from 0. -1, the default, for the key's
    /// own tenant.
    /// </summary>
    public int CityArgument { get; init; } = -1;

    /// <summary>For a method that anyone may call: what it shows to whom.</summary>
    public Sight Shows { get; init; }
}
