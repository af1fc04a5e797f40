using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Outcomes;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>The programs that the own authority knows.</summary>
public sealed class Clients
{
    private const string MembershipsProperty = "memberships";
    private const int SecretBytes = 32;

    private readonly IOpenIddictApplicationManager _applications;
    private readonly Generations _generations;

    internal Clients(IOpenIddictApplicationManager applications, Generations generations)
    {
        _applications = applications;
        _generations = generations;
    }

    /// <summary>
    /// Registers a client. A platform administrator registers any; a publisher or network-admin a machine for its own tenant. Refusals:
    /// <c>client-forbidden</c>, <c>client-invalid</c>, <c>client-exists</c>.
    /// </summary>
    /// <param name="actor">Who registers it.</param>
    /// <param name="client">The client.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<RegisteredClient>> RegisterAsync(Principal actor, ClientRegistration client, CancellationToken cancellationToken)
    {
        if (!MayRegister(actor, client))
        {
            return new Refusal("client-forbidden", "A client that signs people in is registered by an administrator of the platform; a machine by a publisher or network administrator of its tenant.");
        }

        if (ClientRules.Check(client) is { } refusal)
        {
            return refusal;
        }

        if (client.ClientId == PortalClient.Id || await _applications.FindByClientIdAsync(client.ClientId, cancellationToken).ConfigureAwait(false) is not null)
        {
            return new Refusal("client-exists", $"There is a client '{client.ClientId}' already. Choose another id.") { Fields = ["clientId"] };
        }

        var secret = client.Authentication == ClientAuthentication.Secret ? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)) : null;
        await _applications.CreateAsync(Describe(client, secret), cancellationToken).ConfigureAwait(false);
        return new RegisteredClient(client.ClientId, secret);
    }

    /// <summary>The clients that somebody could have registered, by id. Secrets are not known any more.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<ClientRegistration>> ListAsync(Principal actor, CancellationToken cancellationToken)
    {
        var clients = ImmutableArray.CreateBuilder<ClientRegistration>();
        await foreach (var application in _applications.ListAsync(null, null, cancellationToken).ConfigureAwait(false))
        {
            var described = new OpenIddictApplicationDescriptor();
            await _applications.PopulateAsync(described, application, cancellationToken).ConfigureAwait(false);
            if (Read(described) is var client && MayRegister(actor, client))
            {
                clients.Add(client);
            }
        }

        return [.. clients.OrderBy(client => client.ClientId, StringComparer.Ordinal)];
    }

    /// <summary>Removes a client with all that was issued to it; the portal itself stays. Refusal: <c>client-unknown</c>.</summary>
    /// <param name="actor">Who removes it: a platform administrator.</param>
    /// <param name="clientId">Its id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<Outcome<RegisteredClient>> RemoveAsync(Principal actor, string clientId, CancellationToken cancellationToken)
    {
        if (clientId == PortalClient.Id
            || !AccessRules.Allow(actor, AccessRule.PlatformAdmin, null)
            || await _applications.FindByClientIdAsync(clientId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return new Refusal("client-unknown", $"There is no client '{clientId}' that you could remove.") { Fields = ["clientId"] };
        }

        await _applications.DeleteAsync(found, cancellationToken).ConfigureAwait(false);
        await _generations.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        return new RegisteredClient(clientId, null);
    }

    internal async Task<ImmutableArray<Membership>> MembershipsOfAsync(string clientId, CancellationToken cancellationToken)
    {
        if (await _applications.FindByClientIdAsync(clientId, cancellationToken).ConfigureAwait(false) is not { } found)
        {
            return [];
        }

        return Memberships(await _applications.GetPropertiesAsync(found, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Makes or renews the portal's own client, whose secret all processes derive from the master key.</summary>
    internal async Task EnsureAsync(ClientRegistration client, string secret, CancellationToken cancellationToken)
    {
        var wanted = Describe(client, secret);
        if (await _applications.FindByClientIdAsync(client.ClientId, cancellationToken).ConfigureAwait(false) is { } found)
        {
            await _applications.UpdateAsync(found, wanted, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await _applications.CreateAsync(wanted, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool MayRegister(Principal actor, ClientRegistration client) =>
        AccessRules.Allow(actor, AccessRule.PlatformAdmin, null)
        || (client.RedirectUris.IsEmpty && !client.IsOwn && !client.Memberships.IsEmpty && client.Memberships.All(membership => ApiKeyRules.MayGive(actor, membership)));

    private static ImmutableArray<Membership> Memberships(IReadOnlyDictionary<string, JsonElement> properties) =>
        properties.TryGetValue(MembershipsProperty, out var list)
            ? [.. list.EnumerateArray().Select(item => PrincipalReader.Parse(item.GetString()!)).OfType<Membership>()]
            : [];

    private static ClientRegistration Read(OpenIddictApplicationDescriptor described) => new()
    {
        ClientId = described.ClientId!,
        Name = described.DisplayName ?? described.ClientId!,
        Authentication = described.ClientType == ClientTypes.Public ? ClientAuthentication.None
            : described.JsonWebKeySet is null ? ClientAuthentication.Secret
            : ClientAuthentication.PrivateKey,
        RedirectUris = [.. described.RedirectUris],
        SignOutUris = [.. described.PostLogoutRedirectUris],
        IsOwn = described.ConsentType == ConsentTypes.Implicit,
        Memberships = Memberships(described.Properties),
    };

    private static OpenIddictApplicationDescriptor Describe(ClientRegistration client, string? secret)
    {
        var described = new OpenIddictApplicationDescriptor
        {
            ClientId = client.ClientId,
            ClientSecret = secret,
            DisplayName = client.Name,
            ClientType = client.Authentication == ClientAuthentication.None ? ClientTypes.Public : ClientTypes.Confidential,
            ApplicationType = client.Authentication == ClientAuthentication.None ? ApplicationTypes.Native : ApplicationTypes.Web,
            ConsentType = client.IsOwn ? ConsentTypes.Implicit : ConsentTypes.Explicit,
            JsonWebKeySet = client.JsonWebKeySet is null ? null : new JsonWebKeySet(client.JsonWebKeySet),
        };
        described.RedirectUris.UnionWith(client.RedirectUris);
        described.PostLogoutRedirectUris.UnionWith(client.SignOutUris);
        described.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.Prefixes.Scope + AuthorityClaims.ApiScope]);
        if (!client.RedirectUris.IsEmpty)
        {
            described.Permissions.UnionWith([
                Permissions.Endpoints.Authorization, Permissions.Endpoints.PushedAuthorization, Permissions.Endpoints.EndSession, Permissions.ResponseTypes.Code,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.Scopes.Profile, Permissions.Scopes.Email]);
        }

        if (client.Authentication != ClientAuthentication.None)
        {
            described.Permissions.Add(Permissions.Endpoints.Introspection);
        }

        if (!client.Memberships.IsEmpty)
        {
            described.Permissions.Add(Permissions.GrantTypes.ClientCredentials);
            described.Properties[MembershipsProperty] = JsonSerializer.SerializeToElement(client.Memberships.Select(PrincipalReader.Format));
        }

        return described;
    }
}
