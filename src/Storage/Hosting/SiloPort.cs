using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>
/// A free port for the silo, the same again after a restart. After a crash the cluster takes a silo back at once at its old address and port; at a
/// new port it would first wait, a minute and more, for the dead one to be voted out.
/// </summary>
internal static class SiloPort
{
    public static int Choose(string dataDirectory, IPAddress address)
    {
        var memory = Path.Combine(dataDirectory, "silo-port");
        if (File.Exists(memory)
            && int.TryParse(File.ReadAllText(memory), NumberStyles.None, CultureInfo.InvariantCulture, out var remembered)
            && TryListen(address, remembered) is { } known)
        {
            return known;
        }

        var port = TryListen(address, 0) ?? throw new InvalidOperationException($"No port is free on {address}, the silo's address.");
        Directory.CreateDirectory(dataDirectory);
        File.WriteAllText(memory, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private static int? TryListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
