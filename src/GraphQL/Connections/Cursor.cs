using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using MunicipalBenchmark.GraphQL.Errors;

namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>A place in a list as opaque text, so that what it stands for can change without breaking clients.</summary>
internal static class Cursor
{
    private const string Prefix = "at:";

    /// <summary>The cursor of an item.</summary>
    /// <param name="index">Its index, from 0.</param>
    public static string At(int index) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{index}")));

    /// <summary>How many items to pass over for the page after a cursor.</summary>
    /// <param name="after">The cursor as the client gave it; null for the first page.</param>
    /// <exception cref="BadUserInputError">The text is no cursor of ours.</exception>
    public static int Offset(string? after)
    {
        if (after is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[24];
        if (after.Length <= 24 && Base64Url.DecodeFromChars(after, bytes, out _, out var written) == OperationStatus.Done)
        {
            var text = Encoding.ASCII.GetString(bytes[..written]);
            if (text.StartsWith(Prefix, StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < int.MaxValue)
            {
                return index + 1;
            }
        }

        throw new BadUserInputError("after", after, "it is no cursor of this list: give the endCursor of a page, or leave it out for the first page");
    }
}
