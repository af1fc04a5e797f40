using System.Collections.Concurrent;
using System.Reflection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Serialization.Invocation;

namespace MunicipalBenchmark.Grains.Access;

/// <summary>
/// The one incoming call filter. Each method of our interfaces must carry a rule and each call a principal; what belongs to Orleans itself
/// (system targets, reminders, extensions) passes.
/// </summary>
internal sealed class AccessFilter : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, Verdict> Verdicts = new();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        var verdict = Verdicts.GetOrAdd(context.InterfaceMethod, static method => Judge(method));
        if (verdict.IsStream)
        {
            // An IAsyncEnumerable method arrives as Orleans' own StartEnumeration; the call behind it is its second argument.
            verdict = Verdicts.GetOrAdd(((IInvokable)context.Request.GetArgument(1)!).GetMethod(), static method => Judge(method));
        }

        if (!verdict.IsOurs)
        {
            return context.Invoke();
        }

        var principal = PrincipalContext.Current
            ?? throw new AccessDeniedException($"{context.InterfaceName}.{context.MethodName} was called without a principal.");
        var rule = verdict.Rule
            ?? throw new AccessDeniedException($"{context.InterfaceName}.{context.MethodName} has no access rule.");
        if (rule != AccessRule.Anyone && !Allows(context, principal, rule, verdict.CityArgument))
        {
            throw new AccessDeniedException($"{context.InterfaceName}.{context.MethodName} needs {rule}, which {principal.Kind} has not.");
        }

        return context.Invoke();
    }

    private static bool Allows(IIncomingGrainCallContext context, Principal principal, AccessRule rule, int cityArgument) => cityArgument < 0
        ? AccessRules.AllowOn(principal, rule, context.TargetId.Key.ToString())
        : AccessRules.Allow(principal, rule, ((CityId)context.Request.GetArgument(cityArgument)!).Value);

    private static Verdict Judge(MethodInfo method)
    {
        var type = method.DeclaringType!;
        return new(
            IsOurs: type.Assembly.GetName().Name!.StartsWith("MunicipalBenchmark.", StringComparison.Ordinal),
            IsStream: type.Name == "IAsyncEnumerableGrainExtension" && method.Name == "StartEnumeration",
            Rule: method.GetCustomAttribute<AccessAttribute>()?.Rule,
            CityArgument: method.GetCustomAttribute<AccessAttribute>()?.CityArgument ?? -1);
    }

    private sealed record Verdict(bool IsOurs, bool IsStream, AccessRule? Rule, int CityArgument);
}
