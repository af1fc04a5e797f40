using System.Reflection;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>A rule that something of an edge stands on, and where it is declared.</summary>
/// <param name="Source">The grain method, or the member of an answer.</param>
/// <param name="Access">The rule.</param>
internal sealed record Requirement(string Source, AccessAttribute Access)
{
    /// <summary>Whether it tells callers apart.</summary>
    public bool Restricts => Access.Rule != AccessRule.Anyone || Access.Shows != Sight.Everyone;

    /// <summary>How the rule is written: a method that anyone may call by what it shows.</summary>
    public string RuleText => Access.Rule != AccessRule.Anyone ? $"{Access.Rule}{(Access.CityArgument < 0 ? "" : " (city)")}"
        : Access.Shows == Sight.Everyone ? nameof(AccessRule.Anyone)
        : Access.Shows.ToString();

    /// <summary>The rules behind methods that are called.</summary>
    public static IReadOnlyList<Requirement> Of(IEnumerable<MethodBase> called) =>
        [.. called.Select(Of).OfType<Requirement>().DistinctBy(requirement => requirement.Source).OrderBy(requirement => requirement.Source, StringComparer.Ordinal)];

    private static Requirement? Of(MethodBase method)
    {
        if (method.DeclaringType is not { } type)
        {
            return null;
        }

        if (method.GetCustomAttribute<AccessAttribute>() is { } access)
        {
            return new($"{type.Name}.{method.Name.Replace("Async", "", StringComparison.Ordinal)}", access);
        }

        var member = type.Assembly == typeof(OnlyForAttribute).Assembly && method.IsSpecialName
            ? Array.Find(type.GetProperties(), property => property.GetMethod?.MetadataToken == method.MetadataToken)
            : null;
        return member?.GetCustomAttribute<OnlyForAttribute>() is { } only ? new($"{type.Name}.{member.Name}", new AccessAttribute(only.Rule)) : null;
    }
}
