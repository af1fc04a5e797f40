using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>
/// A free port for the silo, the same again after a restart. After a crash the cluster takes a silo back at once at its old address and port; at a
/// new port it would first wait, a minute and more, for the dead one to be voted out.
/// </summary>
internal sealed class SiloPort : IDisposable
{
    private readonly Socket? _held;

    private SiloPort(Socket bound)
    {
        Value = ((IPEndPoint)bound.LocalEndPoint!).Port;

        // On Linux a bound socket keeps the system from giving the port to anyone else before the silo listens, and does not hinder the silo. Elsewhere it would.
        if (OperatingSystem.IsLinux())
        {
            _held = bound;
        }
        else
        {
            bound.Dispose();
        }
    }

    /// <summary>The port.</summary>
    public int Value { get; }

    public static SiloPort Choose(string dataDirectory, IPAddress address)
    {
        var memory = Path.Combine(dataDirectory, "silo-port");
        if (File.Exists(memory)
            && int.TryParse(File.ReadAllText(memory), NumberStyles.None, CultureInfo.InvariantCulture, out var remembered)
            && TryBind(address, remembered) is { } known)
        {
            return new(known);
        }

        var chosen = new SiloPort(TryBind(address, 0) ?? throw new InvalidOperationException($"No port is free on {address}, the silo's address."));
        Directory.CreateDirectory(dataDirectory);
        File.WriteAllText(memory, chosen.Value.ToString(CultureInfo.InvariantCulture));
        return chosen;
    }

    public void Dispose() => _held?.Dispose();

    private static Socket? TryBind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
