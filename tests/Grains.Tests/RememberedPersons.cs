using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class RememberedPersons : IAsyncLifetime
{
    private readonly Cluster _cluster = new(silos: 2);

    public ValueTask InitializeAsync() => _cluster.InitializeAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task every_silo_has_forgotten_a_removed_member_when_the_removal_is_answered()
    {
        var city = Tenant.Of(await _cluster.CityAsync());
        for (var round = 0; round < 20; round++)
        {
            await AddAsync(city, "coming-and-going");
            Assert.Equal((1, 1), await RolesAsync("coming-and-going"));

            using (PrincipalContext.Act(Principal.Operator))
            {
                Assert.True((await _cluster.Members(city).RemoveAsync("coming-and-going")).IsDone);
            }

            Assert.Equal((0, 0), await RolesAsync("coming-and-going"));
        }
    }

    [Fact]
    public async Task every_silo_knows_a_changed_role_and_whom_a_person_acts_for_when_it_is_answered()
    {
        var (first, second) = (Tenant.Of(await _cluster.CityAsync()), Tenant.Of(await _cluster.CityAsync()));
        await AddAsync(first, "changing");
        await AddAsync(second, "changing");
        Assert.Equal((2, 2), await RolesAsync("changing"));

        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await _cluster.Members(first).ChangeRoleAsync("changing", Role.Publisher)).IsDone);
        }

        using (PrincipalContext.Act(new(PrincipalKind.User, "changing")))
        {
            Assert.True((await _cluster.Person("changing").ActForAsync(first)).IsDone);
        }

        for (var silo = 0; silo < 2; silo++)
        {
            Assert.Equal([new Membership(Role.Publisher, first.Slug)], (await _cluster.PrincipalAsync("changing", silo)).Memberships);
        }
    }

    [Fact]
    public async Task an_answer_that_a_change_may_have_overtaken_is_not_remembered()
    {
        var city = Tenant.Of(await _cluster.CityAsync());
        await AddAsync(city, "asked-all-the-time");
        using var removed = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 2).Select(silo => Task.Run(async () =>
        {
            while (!removed.IsCancellationRequested)
            {
                await _cluster.PrincipalAsync("asked-all-the-time", silo);
                await Task.Yield();
            }
        })).ToArray();
        for (var round = 0; round < 50; round++)
        {
            using (PrincipalContext.Act(Principal.Operator))
            {
                Assert.True((await _cluster.Members(city).RemoveAsync("asked-all-the-time")).IsDone);
            }

            Assert.Equal((0, 0), await RolesAsync("asked-all-the-time"));
            await AddAsync(city, "asked-all-the-time");
            Assert.Equal((1, 1), await RolesAsync("asked-all-the-time"));
        }

        await removed.CancelAsync();
        await Task.WhenAll(asking);
    }

    [Fact]
    public async Task a_silo_that_is_gone_holds_a_removal_up_no_longer_than_it_could_remember()
    {
        var city = Tenant.Of(await _cluster.CityAsync());
        await AddAsync(city, "outliving");
        Assert.Equal((1, 1), await RolesAsync("outliving"));
        await _cluster.KillAsync(1);

        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.True((await _cluster.Members(city).RemoveAsync("outliving")).IsDone);
        }

        Assert.Empty((await _cluster.PrincipalAsync("outliving")).Memberships);
    }

    private async Task AddAsync(Tenant tenant, string subject)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            var added = await _cluster.Members(tenant).AddAsync(new() { Subject = subject, DisplayName = subject, Role = Role.Editor });
            Assert.True(added.IsDone, added.Refusal?.Message);
        }
    }

    private async Task<(int First, int Second)> RolesAsync(string subject) =>
        ((await _cluster.PrincipalAsync(subject)).Memberships.Length, (await _cluster.PrincipalAsync(subject, 1)).Memberships.Length);
}
