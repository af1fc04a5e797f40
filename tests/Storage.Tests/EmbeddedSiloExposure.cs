using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MunicipalBenchmark.Storage.Tests.Processes;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>Another user of the machine must not reach the embedded silo: its connections carry no proof of who calls.</summary>
public sealed class EmbeddedSiloExposure
{
    [Fact]
    public async Task The_only_port_is_on_loopback_and_closes_without_a_word()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Listening ports of a process are read from /proc.");
        using var folder = new TemporaryFolder();
        using var process = WriterProcess.Start(new() { DataDirectory = folder.Path });
        try
        {
            Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

            var endpoint = Assert.Single(ListeningEndpoints(process.Id));
            Assert.Equal(IPAddress.Loopback, endpoint.Address);
            Assert.Equal(0, await BytesSaidAsync(endpoint));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<int> BytesSaidAsync(IPEndPoint endpoint)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint, TestContext.Current.CancellationToken);
        try
        {
            return await client.GetStream().ReadAsync(new byte[100], TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The process's sockets in the kernel's tables: local address in hexadecimal, state 0A for listening, inode.</summary>
    private static IPEndPoint[] ListeningEndpoints(int process)
    {
        var sockets = new DirectoryInfo($"/proc/{process}/fd").GetFiles().Select(file => file.LinkTarget).ToHashSet();
        return
        [
            .. from table in (string[])["tcp", "tcp6"]
               from line in File.ReadLines($"/proc/{process}/net/{table}").Skip(1)
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where fields[3] == "0A" && sockets.Contains($"socket:[{fields[9]}]")
               select Endpoint(fields[1]),
        ];
    }

    private static IPEndPoint Endpoint(string text)
    {
        var (address, port) = (text[..text.IndexOf(':')], text[(text.IndexOf(':') + 1)..]);
        var words = address.Chunk(8).SelectMany(word => Convert.FromHexString(new string(word)).Reverse());
        return new IPEndPoint(new IPAddress([.. words]), int.Parse(port, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
