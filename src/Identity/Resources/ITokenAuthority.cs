using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>The one authority whose tokens are taken: the own one, or a foreign one.</summary>
internal interface ITokenAuthority : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>Values of <c>typ</c> that access tokens have.</summary>
    IReadOnlyList<string> TokenTypes { get; }

    /// <summary>Algorithms that signatures may have.</summary>
    IReadOnlyList<string> Algorithms { get; }

    /// <summary>Whether a remembered token may still be believed: false at once after its keys have changed.</summary>
    bool StillTrusted();

    /// <summary>The last checks of a token whose signature and times are good, and who it is: null for one that is refused.</summary>
    ValueTask<ClaimsPrincipal?> RecogniseAsync(JsonWebToken token, CancellationToken cancellationToken);
}
