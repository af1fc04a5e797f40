using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class PersonsAndTheirRoles(Cluster cluster)
{
    [Fact]
    public async Task somebody_unknown_has_no_roles() => Assert.Empty((await cluster.PrincipalAsync("never-seen")).Memberships);

    [Fact]
    public async Task a_removal_takes_effect_at_once()
    {
        var (first, second) = (await CityOfAsync("leaving"), await CityOfAsync("leaving"));
        Assert.Equal(2, (await cluster.PrincipalAsync("leaving")).Memberships.Length);

        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(first).RemoveAsync("leaving");
        }

        Assert.Equal([new Membership(Role.Publisher, second.Slug)], (await cluster.PrincipalAsync("leaving")).Memberships);
    }

    [Fact]
    public async Task what_a_person_notes_gives_no_right()
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using (PrincipalContext.Act(Principal.System))
        {
            // As a crash leaves it between the note and the tenant's own write.
            await cluster.Person("noted-only").NoteTenantAsync(city);
        }

        Assert.Empty((await cluster.PrincipalAsync("noted-only")).Memberships);
    }

    [Fact]
    public async Task who_acts_for_one_tenant_has_the_roles_of_that_tenant_only()
    {
        var (first, second) = (await CityOfAsync("acting"), await CityOfAsync("acting"));
        using (PrincipalContext.Act(new(PrincipalKind.User, "acting")))
        {
            Assert.Equal(second, (await cluster.Person("acting").ActForAsync(second)).Value!.ActingFor);
        }

        Assert.Equal([new Membership(Role.Publisher, second.Slug)], (await cluster.PrincipalAsync("acting")).Memberships);
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(second).RemoveAsync("acting");
        }

        Assert.Empty((await cluster.PrincipalAsync("acting")).Memberships);
        using (PrincipalContext.Act(new(PrincipalKind.User, "acting")))
        {
            Assert.Equal("not-a-member", (await cluster.Person("acting").ActForAsync(second)).Refusal?.Code);
            Assert.True((await cluster.Person("acting").ActForAsync(null)).IsDone);
        }

        Assert.Equal([new Membership(Role.Publisher, first.Slug)], (await cluster.PrincipalAsync("acting")).Memberships);
    }

    [Theory]
    [InlineData("somebody-else")]
    [InlineData("own/person")]
    public async Task nobody_reads_or_changes_another_person(string caller)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, caller) { Memberships = [new(Role.PlatformAdmin, null)] });
        await Assert.ThrowsAsync<AccessDeniedException>(cluster.Person("own").ReadAsync);
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Person("own").ActForAsync(null));
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Person("own").NoteTenantAsync(Tenant.Platform));
    }

    [Theory]
    [InlineData("https://authority.example/#42")]
    [InlineData("città/50%2F")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    public async Task an_id_may_hold_any_character(string subject)
    {
        Assert.Equal(subject, GrainKeys.SubjectOf(GrainKeys.OfPerson(subject)));
        var city = await CityOfAsync(subject);
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, subject));
        Assert.Equal([city], (await cluster.Person(subject).ReadAsync()).Memberships.Select(membership => membership.Tenant));
    }

    private async Task<Tenant> CityOfAsync(string publisher)
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using var acting = PrincipalContext.Act(Principal.Operator);
        await cluster.Members(city).AddAsync(Some.Member(publisher, Role.Publisher));
        await cluster.Members(city).AddAsync(Some.Member("the-other-publisher", Role.Publisher));
        return city;
    }
}
