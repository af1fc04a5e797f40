using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>The listener that the service adds to the configured ones, last in the list: http on loopback, whatever the others are.</summary>
internal sealed class OperatorLoopback(IServer server) : ILoopbackAddress
{
    private Uri? _value;

    public Uri Value => _value ??= new(server.Features.Get<IServerAddressesFeature>()!.Addresses.Last());
}
