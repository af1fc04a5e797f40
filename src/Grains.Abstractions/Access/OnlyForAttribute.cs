namespace MunicipalBenchmark.Access;

/// <summary>Marks a member of an answer that is null or empty for callers whom a rule does not let in.</summary>
/// <param name="rule">Who gets it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OnlyForAttribute(AccessRule rule) : Attribute
{
    /// <summary>Who gets it.</summary>
    public AccessRule Rule { get; } = rule;
}
