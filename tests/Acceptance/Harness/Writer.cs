using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>Imports and publishes through the operator channel of a service, version after version, until the service dies.</summary>
internal static class Writer
{
    /// <summary>Goes on until the service no longer answers.</summary>
    public static async Task RunAsync(RunningService service, WriteLog log, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await WriteAsync(service, log, cancellationToken);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException && !cancellationToken.IsCancellationRequested)
        {
            // The service was killed: what was under way is acknowledged to nobody. A kill just after the connection was made comes out of HttpClient as the socket's own exception.
        }
    }

    /// <summary>Imports the next version and publishes it.</summary>
    public static async Task WriteAsync(RunningService service, WriteLog log, CancellationToken cancellationToken)
    {
        var version = log.Next();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(SmallPlan.Json(version)));
        await PostAsync(service, $"operator/import?name=plan.json&city={log.City}&operation={Guid.NewGuid()}", content, cancellationToken);
        var answer = await PostAsync(
            service, $"operator/publish?plan={log.City}/{SmallPlan.Slug}&visibility=Public&operation={Guid.NewGuid()}", null, cancellationToken);
        log.Acknowledge(version, answer.GetProperty("plan").GetProperty("edition").GetInt32());
    }

    private static async Task<JsonElement> PostAsync(RunningService service, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await service.Operator.PostAsync(path, content, cancellationToken);
        var answer = await service.JsonAsync(response, cancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} was answered {(int)response.StatusCode}: {answer}");
        return answer;
    }
}
