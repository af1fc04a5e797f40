using System.Collections.Specialized;
using System.Net;
using System.Threading.Channels;
using System.Web;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>A program on the person's device, where the authority sends codes to: any loopback port.</summary>
internal sealed class CallbackListener : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<NameValueCollection> _calls = Channel.CreateUnbounded<NameValueCollection>();

    public CallbackListener()
    {
        Address = new($"http://127.0.0.1:{FreePort.Next()}/callback");
        _listener.Prefixes.Add(new Uri(Address, "/").AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The parameters of the next call.</summary>
    public async Task<NameValueCollection> CalledAsync(CancellationToken cancellationToken) => await _calls.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience.Limit, cancellationToken);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                if (context.Request.Url!.AbsolutePath == Address.AbsolutePath)
                {
                    _calls.Writer.TryWrite(HttpUtility.ParseQueryString(context.Request.Url.Query));
                }

                context.Response.ContentType = "text/html";
                context.Response.Close("<!DOCTYPE html><title>Client</title><p>Back at the client.</p>"u8.ToArray(), willBlock: false);
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            _calls.Writer.TryComplete();
        }
    }
}
