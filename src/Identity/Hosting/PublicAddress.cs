using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>
/// As configured, else the first address that the server listens on or will, as localhost. Never what a request claims in its Host header, by which
/// tokens would be issued, and links sent, in a name of somebody else's choosing.
/// </summary>
internal sealed class PublicAddress(IdentityOptions options, string firstUrl, IServer? server) : IPublicAddress
{
    private Uri? _listening;

    public Uri Value => options.PublicAddress is { Length: > 0 } given ? new(given.EndsWith('/') ? given : $"{given}/") : _listening ?? Read();

    private Uri Read()
    {
        var listening = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var binding = BindingAddress.Parse(listening ?? firstUrl);
        var address = new UriBuilder(binding.Scheme, "localhost", binding.Port, "/").Uri;
        if (listening is not null && binding.Port != 0)
        {
            _listening = address;
        }

        return address;
    }
}
