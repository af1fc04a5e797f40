using System.Reflection;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>What code of the edges comes to in the end: followed through their own methods, lambdas and interfaces, up to the contracts.</summary>
internal static class Reach
{
    private static readonly Assembly[] Edges =
        [.. ProductAssemblies.All.Where(product => product.Project is "GraphQL" or "Portal" or "Silo").Select(product => product.Assembly)];

    private static readonly Type[] EdgeTypes = [.. Edges.SelectMany(assembly => assembly.GetTypes())];

    /// <summary>All methods that are called when these are.</summary>
    public static IReadOnlyList<MethodBase> From(params IEnumerable<MethodBase> start)
    {
        var met = new Dictionary<(Module, int), MethodBase>();
        var open = new Queue<MethodBase>(start);
        var seen = new HashSet<(Module, int)>(open.Select(Key));
        while (open.TryDequeue(out var method))
        {
            foreach (var called in CalledMethods.Of(method))
            {
                met.TryAdd(Key(called), called);
                foreach (var next in Bodies(called).Where(next => seen.Add(Key(next))))
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. met.Values];
    }

    private static (Module, int) Key(MethodBase method) => (method.Module, method.MetadataToken);

    /// <summary>The edges' own code behind a called method.</summary>
    private static IEnumerable<MethodBase> Bodies(MethodBase called)
    {
        // The web application that `mb serve` builds is the other edges, which have tables of their own.
        if (called.DeclaringType is not { } type || !ProductAssemblies.IsOurs(type) || type.FullName == "MunicipalBenchmark.Silo.Hosting.Service")
        {
            return [];
        }

        return type.IsInterface && !typeof(IAddressable).IsAssignableFrom(type) ? Implementations(type, called)
            : Edges.Contains(type.Assembly) ? [called]
            : [];
    }

    private static IEnumerable<MethodBase> Implementations(Type contract, MethodBase called)
    {
        foreach (var type in EdgeTypes.Where(type => type is { IsClass: true, IsGenericTypeDefinition: false } && contract.IsAssignableFrom(type)))
        {
            var map = type.GetInterfaceMap(contract);
            var index = Array.FindIndex(map.InterfaceMethods, method => method.MetadataToken == called.MetadataToken);
            if (index >= 0)
            {
                yield return map.TargetMethods[index];
            }
        }
    }
}
