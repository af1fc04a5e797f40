using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MunicipalBenchmark.TestKit;

/// <summary>A port for servers that cannot take one of the system's choice: a name such as localhost cannot be listened on at port 0.</summary>
public static class FreePort
{
    // Below those that systems give out by themselves (Linux from 32768 on): until the server listens nobody else is given it.
    private const int First = 20_000;
    private const int End = 32_000;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A loopback port that nobody listens on; no other caller in this process is given it.</summary>
    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, End);
            if (Given.TryAdd(port, true) && IsFree(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, port)))
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
        catch (SocketException exception)
        {
            // A machine may know the address family and have no such address.
            return exception.SocketErrorCode == SocketError.AddressNotAvailable;
        }
    }
}
