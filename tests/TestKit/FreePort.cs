using System.Net;
using System.Net.Sockets;

namespace MunicipalBenchmark.TestKit;

/// <summary>A port for servers that cannot take one of the system's choice: a name such as localhost cannot be listened on at port 0.</summary>
public static class FreePort
{
    /// <summary>A loopback port that nobody listened on a moment ago.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
