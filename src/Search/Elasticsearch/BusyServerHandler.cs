using System.Net;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>Sends a request again when the server is busy: the client itself does not. Pauses double, and follow the server's own wish where it has one.</summary>
internal sealed class BusyServerHandler(HttpMessageHandler inner, int retries, TimeProvider time) : DelegatingHandler(inner)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            // Else the content would be spent after the first time.
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var attempt = 0; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (attempt >= retries || response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                return response;
            }

            var pause = response.Headers.RetryAfter?.Delta ?? Pause(attempt);
            response.Dispose();
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, cancellationToken);
        }
    }

    /// <summary>The pause before a further attempt.</summary>
    public static TimeSpan Pause(int attempt) => FirstPause * Math.Pow(2, Math.Min(attempt, 10)) is var pause && pause < LongestPause ? pause : LongestPause;
}
