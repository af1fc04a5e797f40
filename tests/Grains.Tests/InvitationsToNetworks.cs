using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class InvitationsToNetworks(Cluster cluster)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task an_invited_city_accepts_and_is_a_member_from_that_day_on()
    {
        var (network, city) = (await NetworkAsync("inviting"), await cluster.CityAsync());
        Assert.True((await AsAdmin(network, () => Grain(network).InviteAsync(city))).IsDone);
        Assert.Equal([city], (await AsAdmin(network, Grain(network).ListInvitationsAsync)).Select(invitation => invitation.City));
        Assert.NotNull(Assert.Single(await AsPublisher(city, Networks(city).ListAsync)).InvitedAt);

        var joined = await AsPublisher(city, () => Grain(network).AcceptAsync(city));

        Assert.Equal([(city, Today, null)], joined.Value!.Members.Select(member => (member.City, member.From, member.To)));
        Assert.Empty(await AsAdmin(network, Grain(network).ListInvitationsAsync));
        var standing = Assert.Single(await AsPublisher(city, Networks(city).ListAsync));
        Assert.Equal((network, null, Today), (standing.Network, standing.InvitedAt, standing.MemberFrom));
        Assert.Equal("already-a-member", (await AsAdmin(network, () => Grain(network).InviteAsync(city))).Refusal?.Code);
    }

    [Fact]
    public async Task a_city_that_was_not_invited_or_declined_does_not_get_in()
    {
        var (network, city) = (await NetworkAsync("declined"), await cluster.CityAsync());
        Assert.Equal("not-invited", (await AsPublisher(city, () => Grain(network).AcceptAsync(city))).Refusal?.Code);
        await AsAdmin(network, () => Grain(network).InviteAsync(city));
        Assert.True((await AsPublisher(city, () => Grain(network).DeclineAsync(city))).IsDone);
        Assert.Equal("not-invited", (await AsPublisher(city, () => Grain(network).AcceptAsync(city))).Refusal?.Code);
        await AsAdmin(network, () => Grain(network).InviteAsync(city));
        Assert.True((await AsAdmin(network, () => Grain(network).CancelInvitationAsync(city))).IsDone);
        Assert.Equal("not-invited", (await AsAdmin(network, () => Grain(network).CancelInvitationAsync(city))).Refusal?.Code);
        Assert.Empty(await AsPublisher(city, Networks(city).ListAsync));
    }

    [Fact]
    public async Task only_a_publisher_of_the_city_answers_for_it_and_only_an_admin_of_the_network_for_that()
    {
        var (network, city) = (await NetworkAsync("answering"), await cluster.CityAsync());
        var other = await cluster.CityAsync();
        await AsAdmin(network, () => Grain(network).InviteAsync(city));
        foreach (var caller in new[] { Principal.Anonymous, User(Role.Publisher, other.Value), User(Role.Editor, city.Value), User(Role.NetworkAdmin, network.Value), User(Role.Publisher, network.Value) })
        {
            using var acting = PrincipalContext.Act(caller);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).AcceptAsync(city));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).DeclineAsync(city));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).LeaveAsync(city));
        }

        using (PrincipalContext.Act(User(Role.Publisher, city.Value)))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).InviteAsync(other));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).RemoveAsync(other));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Grain(network).CancelInvitationAsync(city));
            await Assert.ThrowsAsync<AccessDeniedException>(Grain(network).ListInvitationsAsync);
        }
    }

    [Fact]
    public async Task a_city_leaves_at_once_also_on_the_day_it_came_and_may_come_again()
    {
        var (network, city) = (await NetworkAsync("leaving-at-once"), await cluster.CityAsync());
        using (PrincipalContext.Act(Principal.Operator))
        {
            await Grain(network).AddMemberAsync(city, new(2003, 11, 1));
        }

        var left = await AsPublisher(city, () => Grain(network).LeaveAsync(city));
        Assert.Equal([(new DateOnly(2003, 11, 1), (DateOnly?)Today.AddDays(-1))], left.Value!.Members.Select(member => (member.From, member.To)));
        Assert.Equal("not-a-member", (await AsPublisher(city, () => Grain(network).LeaveAsync(city))).Refusal?.Code);

        await AsAdmin(network, () => Grain(network).InviteAsync(city));
        Assert.Equal(2, (await AsPublisher(city, () => Grain(network).AcceptAsync(city))).Value!.Members.Length);
        Assert.Single((await AsAdmin(network, () => Grain(network).RemoveAsync(city))).Value!.Members);
    }

    [Fact]
    public async Task the_directory_knows_when_the_city_is_answered_and_both_journals_tell()
    {
        var (network, city) = (await NetworkAsync("both-journals"), await cluster.CityAsync());
        await AsAdmin(network, () => Grain(network).InviteAsync(city));
        await AsPublisher(city, () => Grain(network).AcceptAsync(city));
        Assert.Single((await cluster.ReadModel.ReadNetworksAsync(TestContext.Current.CancellationToken)).Single(listed => listed.Id == network).Members);
        await AsPublisher(city, () => Grain(network).LeaveAsync(city));
        Assert.Empty((await cluster.ReadModel.ReadNetworksAsync(TestContext.Current.CancellationToken)).Single(listed => listed.Id == network).Members);

        string[] expected = ["member-left", "member-joined", "city-invited"];
        Assert.Equal([.. expected, "network-created"], await ActionsAsync(Tenant.Of(network)));
        Assert.Equal([.. expected, "city-onboarded"], await ActionsAsync(Tenant.Of(city)));
    }

    private static Principal User(Role role, string tenant) => new(PrincipalKind.User, $"{role}-of-{tenant}") { Memberships = [new(role, tenant)] };

    private static async Task<T> AsAdmin<T>(NetworkId network, Func<Task<T>> call)
    {
        using var acting = PrincipalContext.Act(User(Role.NetworkAdmin, network.Value));
        return await call();
    }

    private static async Task<T> AsPublisher<T>(CityId city, Func<Task<T>> call)
    {
        using var acting = PrincipalContext.Act(User(Role.Publisher, city.Value));
        return await call();
    }

    private INetworkGrain Grain(NetworkId network) => cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));

    private ICityNetworksGrain Networks(CityId city) => cluster.Grains.GetGrain<ICityNetworksGrain>(GrainKeys.OfCityNetworks(city));

    private async Task<NetworkId> NetworkAsync(string slug)
    {
        var id = NetworkId.Load(slug);
        using var acting = PrincipalContext.Act(Principal.Operator);
        await Grain(id).CreateAsync(slug, null);
        return id;
    }

    private async Task<IEnumerable<string>> ActionsAsync(Tenant tenant)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return (await cluster.Audit(tenant).SearchAsync(new(), null, 100)).Value!.Entries.Select(entry => entry.Action);
    }
}
