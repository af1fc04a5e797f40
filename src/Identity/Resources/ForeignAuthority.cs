using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Principals;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>An OpenID Connect authority elsewhere, known by its discovery document.</summary>
internal sealed class ForeignAuthority : ITokenAuthority
{
    // An unknown key is looked for at once, but not more often than this: else forged tokens would make us a hammer.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(30);

    // A key that was withdrawn is trusted no longer than this.
    private static readonly TimeSpan RefreshedEvery = TimeSpan.FromMinutes(10);

    // Who asks first waits for the discovery document and the keys, and whoever asks meanwhile waits for the same.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _discovery;
    private readonly string _address;
    private readonly ForeignAccounts _accounts;
    private readonly RoleMapping _roles;
    private readonly string[] _roleClaim;
    private readonly (string Name, string? Value)? _mark;
    private OpenIdConnectConfiguration? _seen;

    public ForeignAuthority(IdentityOptions options, RoleMapping roles, ForeignAccounts accounts, HttpClient client)
    {
        var address = _address = options.Authority!.TrimEnd('/');
        _discovery = new($"{address}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(client) { RequireHttps = !new Uri(address).IsLoopback })
        {
            RefreshInterval = LookAgainAfter,
            AutomaticRefreshInterval = RefreshedEvery,
            UseLastKnownGoodConfiguration = false,
        };
        _accounts = accounts;
        _roles = roles;
        _roleClaim = options.RoleClaim?.Split('.') ?? [];
        _mark = options.AccessTokenClaim?.Split('=', 2) is { } mark ? (mark[0], mark.ElementAtOrDefault(1)) : null;
        TokenTypes = [.. Split(options.TokenTypes).SelectMany(type => new[] { type, $"application/{type}" })];
        Algorithms = Split(options.Algorithms);
    }

    public IReadOnlyList<string> TokenTypes { get; }

    public IReadOnlyList<string> Algorithms { get; }

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        try
        {
            return await _discovery.GetConfigurationAsync(cancel).WaitAsync(Patience, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            throw new AuthorityUnreachableException(_address, e);
        }
    }

    public void RequestRefresh() => _discovery.RequestRefresh();

    public bool StillTrusted()
    {
        // Answers at once from memory, and refreshes in the background when it is time.
        var asked = _discovery.GetConfigurationAsync(CancellationToken.None);
        if (!asked.IsCompletedSuccessfully)
        {
            return true;
        }

        var now = asked.GetAwaiter().GetResult();
        var before = Interlocked.Exchange(ref _seen, now);
        return before is null || ReferenceEquals(before, now) || KeyIds(before).SequenceEqual(KeyIds(now));
    }

    public async ValueTask<ClaimsPrincipal?> RecogniseAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token.Subject) || token.TryGetPayloadValue<object>("nonce", out _) || !HasMark(token))
        {
            // A nonce is in ID tokens only.
            return null;
        }

        var identity = new ClaimsIdentity(IdentitySchemes.Bearer, "name", "role");
        if (await _accounts.FindAsync(token.Issuer, token.Subject, cancellationToken).ConfigureAwait(false) is { } account)
        {
            identity.AddClaim(new(IdentityClaims.Account, account));
        }
        else
        {
            identity.AddClaim(new(IdentityClaims.Actor, $"foreign:{token.Subject}"));
        }

        foreach (var membership in _roles.Map(RoleValues(token)))
        {
            identity.AddClaim(new(IdentityClaims.Membership, PrincipalReader.Format(membership)));
        }

        return new(identity);
    }

    private static IEnumerable<string> KeyIds(OpenIdConnectConfiguration configuration) => configuration.SigningKeys.Select(key => key.KeyId ?? string.Empty).Order(StringComparer.Ordinal);

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool HasMark(JsonWebToken token) =>
        _mark is not { } mark || (token.TryGetPayloadValue<object>(mark.Name, out var value) && (mark.Value is null || value?.ToString() == mark.Value));

    private IEnumerable<string> RoleValues(JsonWebToken token)
    {
        if (_roleClaim.Length == 0 || !token.TryGetPayloadValue<JsonElement>(_roleClaim[0], out var value))
        {
            return [];
        }

        foreach (var part in _roleClaim.Skip(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(part, out value))
            {
                return [];
            }
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!),
            _ => [],
        };
    }
}
