using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Keys;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>Gives OpenIddict the ring's keys in the ring's order (the first one signs), and takes away what it offers too much.</summary>
internal sealed class AuthorityKeys(SigningKeyRing ring, MasterKey master, IPublicAddress issuer) : IConfigureOptions<OpenIddictServerOptions>
{
    private const string Purpose = "authorization codes and refresh tokens";
    private const int EncryptionBytes = 32;

    public void Configure(OpenIddictServerOptions options)
    {
        options.Issuer = issuer.Value;
        options.CodeChallengeMethods.Remove(OpenIddictConstants.CodeChallengeMethods.Plain);
        options.ResponseModes.Remove(OpenIddictConstants.ResponseModes.Fragment);
        foreach (var key in ring.Keys)
        {
            options.SigningCredentials.Add(new(key.Key, SecurityAlgorithms.RsaSha256));
        }

        options.EncryptionCredentials.Add(new(
            new SymmetricSecurityKey(master.Derive(Purpose, EncryptionBytes)), SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512));
    }
}

/// <summary>Has OpenIddict configured anew when the ring changes.</summary>
internal sealed class AuthorityKeyChanges(SigningKeyRing ring) : IOptionsChangeTokenSource<OpenIddictServerOptions>
{
    public string? Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => ring.Changed;
}
