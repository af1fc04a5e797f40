using MunicipalBenchmark.Access;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class PrivacyOfPersons(Cluster cluster)
{
    [Fact]
    public async Task a_person_is_told_all_that_is_held_of_it()
    {
        var city = await MemberAsync("told-all", Role.Editor);
        var data = await AsAsync("told-all", person => person.ExportAsync());
        Assert.Equal([city], data.Person.Memberships.Select(membership => membership.Tenant));
        Assert.Equal(["member-added"], data.Journal.Select(entry => entry.Action));
        Assert.Equal([new PersonalDataPart("notes", "\"of told-all\"")], data.Others);
    }

    [Fact]
    public async Task an_erased_person_has_no_rights_and_no_name_in_the_journals_whose_chains_stay_whole()
    {
        var city = await MemberAsync("erased", Role.Editor);
        Assert.True((await AsAsync("erased", person => person.EraseAsync())).IsDone);

        Assert.Empty((await cluster.PrincipalAsync("erased")).Memberships);
        Assert.Contains("erased", cluster.PersonalData.Erased);
        var data = await AsAsync("erased", person => person.ExportAsync());
        Assert.Empty(data.Journal);
        using (PrincipalContext.Act(Principal.Operator))
        {
            var entries = (await cluster.Audit(city).SearchAsync(new(), null, 100)).Value!.Entries;
            Assert.Equal(["member-removed", "member-added"], entries.Where(entry => entry.Person is not null).Select(entry => entry.Action).Take(2));
            Assert.DoesNotContain(entries, entry => entry.Person == "erased" || entry.Actor == "erased");
            Assert.Null((await cluster.Audit(city).VerifyAsync(null)).Fault);
        }

        Assert.True((await AsAsync("erased", person => person.EraseAsync())).IsDone);
    }

    [Fact]
    public async Task the_last_publisher_names_a_successor_before_it_is_erased()
    {
        var first = await MemberAsync("needed", Role.Editor);
        var city = Tenant.Of(await cluster.CityAsync());
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(city).AddAsync(Some.Member("needed", Role.Publisher));
        }

        Assert.Equal("last-administrator", (await AsAsync("needed", person => person.EraseAsync())).Refusal?.Code);
        Assert.Equal([first, city], (await AsAsync("needed", person => person.ReadAsync())).Memberships.Select(membership => membership.Tenant));
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(city).AddAsync(Some.Member("successor", Role.Publisher));
        }

        Assert.True((await AsAsync("needed", person => person.EraseAsync())).IsDone);
    }

    [Fact]
    public async Task nobody_exports_or_erases_another()
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, "curious") { Memberships = [new(Role.PlatformAdmin, null)] });
        await Assert.ThrowsAsync<AccessDeniedException>(cluster.Person("told-all").ExportAsync);
        await Assert.ThrowsAsync<AccessDeniedException>(cluster.Person("told-all").EraseAsync);
    }

    private async Task<Tenant> MemberAsync(string subject, Role role)
    {
        var city = Tenant.Of(await cluster.CityAsync());
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(city).AddAsync(Some.Member(subject, role));
        }

        await Cluster.DeliverAsync(cluster.Members(city));
        return city;
    }

    private async Task<T> AsAsync<T>(string subject, Func<IPersonGrain, Task<T>> call)
    {
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, subject));
        return await call(cluster.Person(subject));
    }
}
