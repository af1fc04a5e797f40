using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Persons;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_change_that_cannot_be_told_waits_until_no_silo_remembers_what_was_before(bool answers)
    {
        var time = new FakeTimeProvider();
        var changes = new PersonChanges(_cluster.Service<IServiceProvider>(), new UnreadableMembers(answers), time, NullLogger<PersonChanges>.Instance);

        var telling = changes.TellAsync("somebody");

        time.Advance(PersonDirectory.Lease - TimeSpan.FromMilliseconds(1));
        Assert.False(telling.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await telling.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
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

    /// <summary>A list of silos that cannot be read: it fails, or never comes.</summary>
    private sealed class UnreadableMembers(bool answers) : IClusterMembershipService
    {
        public ClusterMembershipSnapshot CurrentSnapshot => throw new NotSupportedException();

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public ValueTask Refresh(MembershipVersion minimumVersion = default, CancellationToken cancellationToken = default) =>
            answers ? throw new TimeoutException("The list of silos is away.") : new(new TaskCompletionSource().Task);

        public Task<bool> TryKill(SiloAddress siloAddress) => throw new NotSupportedException();
    }
}
