using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>Makes roles of a foreign authority's claim values, by <see cref="IdentityOptions.RoleMap"/>.</summary>
internal sealed class RoleMapping
{
    private const string TenantMark = "{tenant}";

    private readonly ImmutableArray<(Regex Pattern, Role Role)> _rules;

    private RoleMapping(ImmutableArray<(Regex Pattern, Role Role)> rules) => _rules = rules;

    /// <summary>Reads a map; null for one that is wrong, with what is wrong.</summary>
    public static RoleMapping? Parse(string? map, out string? error)
    {
        error = null;
        var rules = ImmutableArray.CreateBuilder<(Regex, Role)>();
        foreach (var rule in (map ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = rule.LastIndexOf('=');
            if (equals <= 0 || !RoleNames.TryParse(rule[(equals + 1)..].Trim(), out var role))
            {
                error = $"Identity:RoleMap '{rule}' is no pattern=role. Roles are: {string.Join(", ", RoleNames.All)}.";
                return null;
            }

            var pattern = rule[..equals].Trim();
            if (pattern.Contains(TenantMark, StringComparison.Ordinal) == (role == Role.PlatformAdmin))
            {
                error = $"Identity:RoleMap '{rule}': every role but platform-admin is for one tenant, so the pattern needs {TenantMark}, and platform-admin must not have it.";
                return null;
            }

            var text = string.Join("(?<tenant>[a-z0-9-]+)", pattern.Split(TenantMark).Select(Regex.Escape));
            rules.Add((new Regex($@"\A{text}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking), role));
        }

        return new(rules.ToImmutable());
    }

    /// <summary>The roles of a claim's values.</summary>
    public IEnumerable<Membership> Map(IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            foreach (var (pattern, role) in _rules)
            {
                if (pattern.Match(value) is not { Success: true } match)
                {
                    continue;
                }

                if (role == Role.PlatformAdmin)
                {
                    yield return new(role, null);
                }
                else if (Slug.IsSlug(match.Groups["tenant"].Value))
                {
                    yield return new(role, match.Groups["tenant"].Value);
                }
            }
        }
    }
}
