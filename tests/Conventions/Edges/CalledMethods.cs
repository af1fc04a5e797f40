using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>The methods that a method's compiled code names: calls, and what it makes delegates of.</summary>
internal static class CalledMethods
{
    private const byte FirstOfTwo = 0xFE;
    private const int TokenLength = 4;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => code.Value);

    /// <summary>What a method names; of an asynchronous one what its state machine does.</summary>
    public static IEnumerable<MethodBase> Of(MethodBase method)
    {
        var machine = method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType;
        return machine is null ? InBody(method) : InBody(machine.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!);
    }

    private static IEnumerable<MethodBase> InBody(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        var ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var next = code[at++];
            var operation = Codes[next == FirstOfTwo ? unchecked((short)((next << 8) | code[at++])) : next];
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) is MethodBase named)
            {
                yield return named;
            }

            at += LengthOf(operation.OperandType, code, at);
        }
    }

    private static int LengthOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => TokenLength * (1 + BitConverter.ToInt32(code, at)),
        _ => TokenLength,
    };
}
