using System.Buffers;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>A browser that prints one page after the other: starting it for each would take longer than all prints.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);
    private int _number;

    private BrowserSession(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="folder">A folder for its profile.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<BrowserSession> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Producers.Browser!,
            ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={folder}/session", "--remote-debugging-port=0", "about:blank"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var session = new BrowserSession(Process.Start(start) ?? throw new InvalidOperationException("Could not start the browser."));
        session._process.BeginOutputReadLine();
        session._process.BeginErrorReadLine();
        var file = Path.Combine(folder, "session", "DevToolsActivePort");
        await Poll.UntilAsync("the browser's port", () => File.Exists(file) && File.ReadAllLines(file).Length > 1, Patience, cancellationToken);
        using var http = new HttpClient();
        var list = new Uri($"http://127.0.0.1:{File.ReadAllLines(file)[0]}/json/list");
        JsonNode? page = null;

        // The port is there before the first page.
        await Poll.UntilAsync(
            "the browser's page",
            async () => (page = JsonNode.Parse(await http.GetStringAsync(list, cancellationToken))!.AsArray().FirstOrDefault(static page => (string?)page!["type"] == "page")) is not null,
            Patience,
            cancellationToken);
        await session._socket.ConnectAsync(new Uri((string)page!["webSocketDebuggerUrl"]!), cancellationToken);
        await session.SendAsync("Page.enable", new JsonObject(), cancellationToken);
        await session.SendAsync("Page.setLifecycleEventsEnabled", new JsonObject { ["enabled"] = true }, cancellationToken);
        return session;
    }

    /// <summary>Prints a page to PDF.</summary>
    public async Task<byte[]> PrintAsync(string file, CancellationToken cancellationToken)
    {
        var navigated = await SendAsync("Page.navigate", new JsonObject { ["url"] = $"file://{file}" }, cancellationToken);
        var loader = (string)navigated["result"]!["loaderId"]!;
        while (!_loaded.Contains(loader))
        {
            await ReceiveAsync(cancellationToken);
        }

        var printed = await SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true }, cancellationToken);
        return Convert.FromBase64String((string)printed["result"]!["data"]!);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Sends a command and waits for its answer.</summary>
    private async Task<JsonNode> SendAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var number = ++_number;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        JsonNode received;
        do
        {
            received = await ReceiveAsync(cancellationToken);
        }
        while ((int?)received["id"] != number);
        return received;
    }

    /// <summary>Receives an answer or an event, and notes which documents are loaded: that of the empty page may be told late.</summary>
    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ValueWebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(buffer.GetMemory(64 * 1024), cancellationToken);
            buffer.Advance(result.Count);
        }
        while (!result.EndOfMessage);
        var received = JsonNode.Parse(buffer.WrittenSpan)!;
        if ((string?)received["method"] == "Page.lifecycleEvent" && (string?)received["params"]!["name"] == "load")
        {
            _loaded.Add((string)received["params"]!["loaderId"]!);
        }

        return received;
    }
}
