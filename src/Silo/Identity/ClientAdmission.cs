using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Registers clients of the own authority for the operator.</summary>
internal sealed class ClientAdmission(IServiceScopeFactory scopes, IGrainFactory grains)
{
    public Task<Outcome<RegisteredClient>> AddAsync(ClientRegistration client, CancellationToken cancellationToken) => WithAsync(async clients =>
    {
        foreach (var membership in client.Memberships)
        {
            if (!await ExistsAsync(membership))
            {
                return new Refusal("tenant-unknown", $"'{membership.Tenant}' is no city or network of this installation that could have this role. Give the id of a city for editor or publisher, of a network for analyst or network-admin.") { Fields = ["tenant"] };
            }
        }

        return await clients.RegisterAsync(Principal.Operator, client, cancellationToken);
    });

    public Task<Outcome<ClientList>> ListAsync(CancellationToken cancellationToken) =>
        WithAsync<ClientList>(async clients => new ClientList(await clients.ListAsync(Principal.Operator, cancellationToken)));

    public Task<Outcome<RegisteredClient>> RemoveAsync(string client, CancellationToken cancellationToken) =>
        WithAsync(clients => clients.RemoveAsync(Principal.Operator, client, cancellationToken));

    private async Task<Outcome<T>> WithAsync<T>(Func<Clients, Task<Outcome<T>>> action)
        where T : class
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<Clients>() is { } clients
            ? await action(clients)
            : new Refusal("no-own-authority", "Identity:Authority names a foreign authority: clients are registered there.");
    }

    private async Task<bool> ExistsAsync(Membership membership)
    {
        using var acting = PrincipalContext.Act(Principal.Operator, new(CallOrigin.CommandLine));
        return membership.Role switch
        {
            Role.Editor or Role.Publisher => CityId.TryCreate(membership.Tenant, out var city) && await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).ReadAsync() is not null,
            Role.Analyst or Role.NetworkAdmin => NetworkId.TryCreate(membership.Tenant, out var network) && await grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).ReadAsync() is not null,
            _ => membership.Tenant is null,
        };
    }
}
