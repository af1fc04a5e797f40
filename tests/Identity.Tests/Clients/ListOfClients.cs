using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Clients;

public sealed class ListOfClients(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly Principal Publisher = new(PrincipalKind.User, "pia") { Memberships = [new(Role.Publisher, "lucca")] };

    [Fact]
    public async Task shows_all_to_the_operator_and_to_a_publisher_the_machines_that_could_be_its_own()
    {
        var web = Client("reader") with { RedirectUris = [new("https://reader.example.it/callback")] };
        await fixture.Authority.AddClientAsync(web);
        await fixture.Authority.AddClientAsync(Client("of-lucca") with { Memberships = [new(Role.Editor, "lucca")] });
        await fixture.Authority.AddClientAsync(Client("of-siena") with { Memberships = [new(Role.Editor, "siena")] });

        var all = await AllAsync();
        var own = await ListAsync(Publisher);

        string[] expected = ["of-lucca", "of-siena", "portal", "reader"];
        Assert.Equal(expected, all.Select(client => client.ClientId).Intersect(expected));
        var found = all.Single(client => client.ClientId == "reader");
        Assert.Equal((web.Name, ClientAuthentication.Secret, false), (found.Name, found.Authentication, found.IsOwn));
        Assert.Equal(web.RedirectUris, found.RedirectUris);
        Assert.Equal(new Membership(Role.Editor, "lucca"), Assert.Single(Assert.Single(own).Memberships));
        Assert.Empty(await ListAsync(Principal.Anonymous));
    }

    [Theory]
    [InlineData("portal")]
    [InlineData("nothing")]
    public async Task does_not_lose_the_portal(string id)
    {
        await AllAsync();
        var removed = await fixture.Authority.WithAsync<Authority.Clients, Outcomes.Outcome<RegisteredClient>>(clients => clients.RemoveAsync(Principal.Operator, id, TestContext.Current.CancellationToken));

        Assert.Equal("client-unknown", removed.Refusal?.Code);
        Assert.Contains(await ListAsync(Principal.Operator), client => client.ClientId == "portal");
    }

    private static ClientRegistration Client(string id) => new() { ClientId = id, Name = $"Client {id}", Authentication = ClientAuthentication.Secret };

    /// <summary>All, once the authority has registered the portal, which it does in the first moments after its start.</summary>
    private async Task<ImmutableArray<ClientRegistration>> AllAsync()
    {
        ImmutableArray<ClientRegistration> all = [];
        await Poll.UntilAsync(
            "the portal is registered",
            async () => (all = await ListAsync(Principal.Operator)).Any(client => client.ClientId == "portal"),
            TimeSpan.FromMinutes(2),
            TestContext.Current.CancellationToken);
        return all;
    }

    private Task<ImmutableArray<ClientRegistration>> ListAsync(Principal actor) =>
        fixture.Authority.WithAsync<Authority.Clients, ImmutableArray<ClientRegistration>>(clients => clients.ListAsync(actor, TestContext.Current.CancellationToken));
}
