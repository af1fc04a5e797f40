using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Errors;

namespace MunicipalBenchmark.GraphQL.Mutations;

/// <summary>Names a change, so that the grain that makes it does it once however often it is sent.</summary>
internal static class Operation
{
    private const int LongestMutationId = 200;

    /// <summary>The id of a change: always the same for the same caller, mutation and <c>clientMutationId</c>; a new one where none is given.</summary>
    /// <param name="context">The mutation.</param>
    /// <param name="clientMutationId">What the client calls the change.</param>
    /// <exception cref="BadUserInputError">The name is too long.</exception>
    public static Guid Of(IResolveFieldContext context, string? clientMutationId)
    {
        if (string.IsNullOrEmpty(clientMutationId))
        {
            return Guid.NewGuid();
        }

        if (clientMutationId.Length > LongestMutationId)
        {
            throw new BadUserInputError("input.clientMutationId", clientMutationId, $"give at most {LongestMutationId} characters, for example a UUID");
        }

        // The lengths keep the three parts apart whatever is in them.
        var caller = PrincipalContext.Current?.Id ?? Principal.Anonymous.Id;
        var name = context.FieldDefinition.Name;
        var text = FormattableString.Invariant($"{caller.Length}:{caller}{name.Length}:{name}{clientMutationId}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return new Guid(BinaryPrimitives.ReadInt32BigEndian(hash), BinaryPrimitives.ReadInt16BigEndian(hash[4..]), BinaryPrimitives.ReadInt16BigEndian(hash[6..]), hash[8..16].ToArray());
    }
}
