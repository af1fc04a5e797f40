using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MunicipalBenchmark.Performance;

/// <summary>
/// A kept connection that sends one request again and again. It does next to nothing, so that the processor time of the process is the server's: a real HTTP client
/// in the same process would make everything else look cheap.
/// </summary>
internal sealed class BareConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private BareConnection(byte[] request) => _request = request;

    /// <param name="address">The server.</param>
    /// <param name="json">The body of the request to <c>/graphql</c>.</param>
    /// <param name="token">An access token; null for an anonymous request.</param>
    public static async Task<BareConnection> OpenAsync(Uri address, string json, string? token)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}\r\n");
        var connection = new BareConnection([.. Encoding.ASCII.GetBytes(head), .. body]);
        await connection._socket.ConnectAsync(address.Host, address.Port);
        return connection;
    }

    /// <summary>Sends the request and reads the whole answer.</summary>
    /// <returns>The answer, head and body.</returns>
    public async Task<ReadOnlyMemory<byte>> AskAsync()
    {
        await _socket.SendAsync(_request);
        var length = 0;
        while (!IsWhole(_buffer.AsSpan(0, length)))
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length));
            length += read > 0 ? read : throw new EndOfStreamException($"The server closed the connection: {Encoding.UTF8.GetString(_buffer.AsSpan(0, length))}");
        }

        // An answer that refuses is cheap, and would be measured as one that is quick.
        return _buffer.AsSpan(0, length).StartsWith("HTTP/1.1 200"u8)
            ? _buffer.AsMemory(0, length)
            : throw new InvalidOperationException(Encoding.UTF8.GetString(_buffer.AsSpan(0, length)));
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        var mark = answer[..head].IndexOf("\r\nContent-Length: "u8);
        return mark < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : System.Buffers.Text.Utf8Parser.TryParse(answer[(mark + "\r\nContent-Length: "u8.Length)..], out int length, out _) && answer.Length >= head + 4 + length;
    }
}
