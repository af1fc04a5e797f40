using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>The portal's requests to the own authority stay within the machine.</summary>
internal sealed class LoopbackBackchannel(ILoopbackAddress loopback, IPublicAddress address)
    : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new(loopback.Value, address.Value.MakeRelativeUri(request.RequestUri!));
        return base.SendAsync(request, cancellationToken);
    }
}
