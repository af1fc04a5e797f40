using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MunicipalBenchmark.TestKit;

/// <summary>A port for servers that cannot take one of the system's choice: a name such as localhost cannot be listened on at port 0.</summary>
public static class FreePort
{
    // Below the ports that systems give to connections and to listeners at port 0 (Linux from 32768, others from 49152): until the server listens, which may take
    // it a minute, nobody is given this one. Above those that Chromium opens no page at.
    private const int First = 12_000;
    private const int End = 32_000;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A loopback port that nobody listens on, and that this process was not given before.</summary>
    public static int Next()
    {
        while (true)
        {
            // By chance, since other test processes choose too.
            var port = RandomNumberGenerator.GetInt32(First, End);
            if (IsFree(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, port)) && Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            // A machine without such an address has nobody listening on it.
            return e.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }
}
