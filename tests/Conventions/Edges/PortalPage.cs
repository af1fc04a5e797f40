using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>A page: a component with an address.</summary>
/// <param name="Component">The component.</param>
/// <param name="Address">The address, with parameters in braces.</param>
internal sealed record PortalPage(Type Component, string Address)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Loading = ["OnInitialized", "OnInitializedAsync", "OnParametersSet", "OnParametersSetAsync", "LoadAsync"];

    private static readonly Assembly Edge = ProductAssemblies.All.Single(product => product.Project == "Portal").Assembly;

    public static IReadOnlyList<PortalPage> All { get; } =
    [
        .. Edge.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => new PortalPage(type, route.Template))).OrderBy(page => page.Address, StringComparer.Ordinal),
    ];

    /// <summary>Whether one must be signed in.</summary>
    public bool IsClosed => Component.IsDefined(typeof(AuthorizeAttribute), inherit: true);

    /// <summary>Whether the page lets in only who runs the tenant of its address.</summary>
    public bool IsForAdministrators => ReachOf(Loading.Contains).Any(method => method.DeclaringType == typeof(AccessRules) && method.Name == nameof(AccessRules.Administers));

    /// <summary>What it asks for to show itself.</summary>
    public IReadOnlyList<Requirement> Reads => Requirement.Of(ReachOf(Loading.Contains));

    /// <summary>What its forms ask for.</summary>
    public IReadOnlyList<Requirement> Forms => [.. Requirement.Of(ReachOf(name => !Loading.Contains(name) && name != "BuildRenderTree")).Except(Reads)];

    /// <summary>Who it opens for: a cell for each caller.</summary>
    public IEnumerable<string> Cells =>
        IsForAdministrators ? Callers.Cells(new AccessAttribute(AccessRule.TenantAdministrator)).Select(OfTenant)
        : IsClosed ? Callers.Cells(new AccessAttribute(AccessRule.Self)).Select(cell => cell.Length > 0 ? "yes" : "")
        : Callers.Cells([.. Address.Contains("{Plan", StringComparison.Ordinal) ? Reads.Select(read => read.Access) : []]);

    /// <summary>A cell that tells tenants apart, for the tenant of this page's address.</summary>
    public string OfTenant(string cell)
    {
        if (cell.Length == 0)
        {
            return cell;
        }

        var kind = Address.Contains("{City}", StringComparison.Ordinal) ? "city"
            : Address.Contains("{Network}", StringComparison.Ordinal) ? "network"
            : "platform";
        return cell is "yes" or "own" || cell.Split(", ").Contains(kind) ? "yes" : "";
    }

    private IReadOnlyList<MethodBase> ReachOf(Func<string, bool> named)
    {
        var methods = new List<MethodBase>();
        for (var type = Component; type is not null && type.Assembly == Edge; type = type.BaseType)
        {
            methods.AddRange(type.GetMethods(Declared).Where(method => !method.IsAbstract && named(method.Name)));
        }

        return Reach.From(methods);
    }
}
