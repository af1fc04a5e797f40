using System.Buffers.Text;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Keys;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>What the own authority needs before its first request: keys, and the portal as its client.</summary>
internal sealed class OwnAuthorityStart(SigningKeyRing keys, Clients clients, PortalClient portal)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await keys.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await clients.EnsureAsync(portal.Registration, portal.Secret, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>The portal as a client of the own authority. Its secret follows from the master key, so that it is stored nowhere.</summary>
internal sealed class PortalClient(MasterKey master, IPublicAddress address)
{
    public const string Id = "portal";
    public const string CallbackPath = "/signin-oidc";
    public const string SignedOutPath = "/signout-callback-oidc";
    public const string RemoteSignOutPath = "/signout-oidc";
    private const int SecretBytes = 32;

    public string Secret { get; } = Base64Url.EncodeToString(master.Derive("client portal", SecretBytes));

    public ClientRegistration Registration => new()
    {
        ClientId = Id,
        Name = "MunicipalBenchmark",
        Authentication = ClientAuthentication.Secret,
        RedirectUris = [new(address.Value, CallbackPath.TrimStart('/'))],
        SignOutUris = [new(address.Value, SignedOutPath.TrimStart('/'))],
        IsOwn = true,
    };
}
