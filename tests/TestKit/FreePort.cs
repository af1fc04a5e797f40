using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MunicipalBenchmark.TestKit;

/// <summary>
/// A port for servers that cannot take one of the system's choice: a name such as localhost cannot be listened on at port 0. Between the answer and the
/// server's start nobody else takes it: it is below the ports that systems give out by themselves, and no two test processes are answered the same one.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int End = 32_768;
    private const int MostTries = 1_000;

    // Each holds a port for this process: the lock ends with it.
    private static readonly List<FileStream> Held = [];
    private static readonly Lock Gate = new();

    /// <summary>A loopback port that nobody listens on.</summary>
    public static int Next()
    {
        lock (Gate)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "mb-test-ports")).FullName;
            for (var tries = 0; tries < MostTries; tries++)
            {
                var port = RandomNumberGenerator.GetInt32(First, End);
                if (Hold(Path.Combine(folder, $"{port}")) is { } held)
                {
                    Held.Add(held);
                    if (IsFree(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, port)))
                    {
                        return port;
                    }
                }
            }

            throw new InvalidOperationException($"Of {MostTries} ports from {First} to {End - 1} none is free.");
        }
    }

    private static FileStream? Hold(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
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
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            // A machine without this address has nobody on it either.
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
