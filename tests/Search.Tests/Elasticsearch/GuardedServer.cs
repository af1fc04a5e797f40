using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Search.Tests.Elasticsearch;

/// <summary>
/// A door before an Elasticsearch, as its own security is: TLS with a certificate that nobody trusts, and an API key. The server of ../shared has no
/// security module, so the door stands for it; behind it is the real server.
/// </summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    public const string ApiKey = "ZG9vcjprZXk=";
    private readonly WebApplication _door;
    private readonly HttpClient _server;
    private readonly X509Certificate2 _certificate;

    private GuardedServer(WebApplication door, HttpClient server, X509Certificate2 certificate)
    {
        _door = door;
        _server = server;
        _certificate = certificate;
    }

    public string Url => _door.Urls.First();

    public string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    public static async Task<GuardedServer> StartAsync(string behind)
    {
        var certificate = Certificate();
        var server = new HttpClient { BaseAddress = new Uri(behind) };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate })));
        var door = builder.Build();
        door.Run(context => PassAsync(server, context));
        await door.StartAsync();
        return new GuardedServer(door, server, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        _server.Dispose();
        _certificate.Dispose();
    }

    private static async Task PassAsync(HttpClient server, HttpContext context)
    {
        if (context.Request.Headers.Authorization != $"ApiKey {ApiKey}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
            if (context.Request.Headers.ContentEncoding is [{ } encoding])
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            }
        }

        request.Headers.TryAddWithoutValidation("Accept", (string?)context.Request.Headers.Accept);
        using var answer = await server.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        foreach (var product in answer.Headers.Where(header => header.Key.Equals("X-Elastic-Product", StringComparison.OrdinalIgnoreCase)))
        {
            context.Response.Headers[product.Key] = product.Value.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
