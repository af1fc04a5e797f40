using System.Text.Json;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class AuditJournals(Cluster cluster)
{
    private static readonly CallOrigin Office = new(CallOrigin.Portal, "192.0.2.7");

    [Fact]
    public async Task tell_who_did_what_from_where_with_before_and_after()
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(Publisher(city, "anna"), Office))
        {
            await cluster.Plan(city).ImportAsync(Some.Import(Some.Plan()));
            await cluster.Plan(city).PublishAsync(new() { Visibility = Visibility.Private, OperationId = Guid.NewGuid() });
        }

        await Cluster.DeliverAsync(cluster.Plan(city));
        var published = Assert.Single(await SearchAsync(city, new() { Action = "edition-published" }));
        Assert.Equal(("anna", $"{city}/dup", "portal", "192.0.2.7"), (published.Actor, published.Subject, published.Sealed.Channel, published.Address));
        Assert.Equal("""{"after":{"edition":"1","visibility":"Private","document":"plan.md"}}""", published.Sealed.Details);
        var imported = Assert.Single(await SearchAsync(city, new() { Action = "draft-imported" }));
        Assert.Equal(("anna", "portal"), (imported.Actor, imported.Sealed.Channel));
    }

    [Fact]
    public async Task of_members_name_the_person_apart_from_what_is_sealed()
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(Principal.Operator))
        {
            await cluster.Members(Tenant.Of(city)).AddAsync(Some.Member("sealed-apart", Role.Editor));
            await cluster.Members(Tenant.Of(city)).ChangeRoleAsync("sealed-apart", Role.Publisher);
        }

        await Cluster.DeliverAsync(cluster.Members(Tenant.Of(city)));
        var changed = Assert.Single(await SearchAsync(city, new() { Action = "member-role-changed" }));
        Assert.Equal(("operator", "sealed-apart"), (changed.Actor, changed.Person));
        Assert.Equal("""{"before":{"role":"Editor"},"after":{"role":"Publisher"}}""", changed.Sealed.Details);
        Assert.DoesNotContain("sealed-apart", AuditSeal.Canonical(changed.Sealed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_for_those_who_run_the_tenant_only()
    {
        var city = await cluster.CityAsync();
        foreach (var other in new[] { Principal.Anonymous, User("x", Role.Editor, city.Value), User("x", Role.NetworkAdmin, city.Value), User("x", Role.Publisher, "another") })
        {
            using var acting = PrincipalContext.Act(other);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Journal(city).SearchAsync(new(), null, 10));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Journal(city).ExportAsync(0, 10));
            await Assert.ThrowsAsync<AccessDeniedException>(() => Journal(city).VerifyAsync(null));
        }

        using (PrincipalContext.Act(Publisher(city, "reader")))
        {
            Assert.True((await Journal(city).SearchAsync(new(), null, 10)).IsDone);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Journal(city).RecordReadAsync(new("reader", "x", "y", null)));
        }
    }

    [Fact]
    public async Task are_paged_and_filtered()
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(Publisher(city, "pager")))
        {
            for (var year = 2011; year <= 2015; year++)
            {
                var fact = new CityFact { Kind = CityFactKind.Population, Value = year, At = new(year, 1, 1), Source = "a test" };
                await cluster.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).RecordFactAsync(fact);
            }
        }

        await Cluster.DeliverAsync(cluster.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(city)));
        using (PrincipalContext.Act(Principal.Operator))
        {
            var first = (await Journal(city).SearchAsync(new() { Actor = "pager" }, null, 3)).Value!;
            var rest = (await Journal(city).SearchAsync(new() { Actor = "pager" }, first.Next, 3)).Value!;
            Assert.Equal([6, 5, 4, 3, 2], first.Entries.Concat(rest.Entries).Select(entry => entry.Number));
            Assert.Null(rest.Next);
            Assert.Equal("page-too-large", (await Journal(city).SearchAsync(new(), null, 201)).Refusal?.Code);
            Assert.Equal("page-too-large", (await Journal(city).ExportAsync(0, 0)).Refusal?.Code);
        }

        Assert.Equal(["city-onboarded"], (await SearchAsync(city, new() { Actor = "operator" })).Select(entry => entry.Action));
        Assert.Empty(await SearchAsync(city, new() { From = DateTimeOffset.MaxValue }));
        Assert.Empty(await SearchAsync(city, new() { To = DateTimeOffset.MinValue }));
    }

    [Theory]
    [InlineData(PrincipalKind.Operator, "operator")]
    [InlineData(PrincipalKind.User, "platform-person")]
    public async Task have_an_entry_before_somebody_else_sees_what_is_not_public(PrincipalKind kind, string id)
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan(), Visibility.Private);
        await cluster.ImportAsync(city, Some.Plan());
        using (PrincipalContext.Act(new(kind, id) { Memberships = [new(Role.PlatformAdmin, null)] }, Office))
        {
            var edition = await cluster.Plan(city).ReadEditionAsync();
            var copy = await cluster.Plan(city).ExportAsync(draft: true);
            await cluster.Plan(city).ReadEditionAsync();

            // Whoever may not see it leaves no entry of a reading either.
            Assert.Equal(kind == PrincipalKind.Operator, edition is not null && copy.IsDone);
        }

        await Cluster.DeliverAsync(Journal(city));
        var read = await SearchAsync(city, new() { Action = "non-public-read" });
        Assert.Equal(kind == PrincipalKind.Operator ? ["working copy 2", "edition 1"] : [], read.Select(What));
        Assert.All(read, entry => Assert.Equal((id, "192.0.2.7"), (entry.Actor, entry.Address)));
    }

    [Fact]
    public async Task have_no_entry_of_readings_by_the_citys_own_people_or_of_public_plans()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan(), Visibility.Private);
        using (PrincipalContext.Act(User("own", Role.Editor, city.Value)))
        {
            Assert.NotNull(await cluster.Plan(city).ReadEditionAsync());
        }

        await cluster.PublishAsync(city, Some.Plan(), Visibility.Public, "open");
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.NotNull(await cluster.Plan(city, "open").ReadEditionAsync());
        }

        Assert.Empty(await SearchAsync(city, new() { Action = "non-public-read" }));
    }

    [Fact]
    public async Task are_intact_and_an_export_is_an_entry_itself()
    {
        var city = await cluster.CityAsync();
        using (PrincipalContext.Act(Publisher(city, "exporter")))
        {
            Assert.Single((await Journal(city).ExportAsync(0, 100)).Value!.Entries);
            await Cluster.DeliverAsync(Journal(city));
            Assert.Single(await SearchAsync(city, new() { Action = "journal-exported" }));
            var found = await Journal(city).VerifyAsync(null);
            Assert.Equal((null, 2L), (found.Fault, found.Entries));

            // The end found is remembered, and a mark that never was is told.
            Assert.Null((await Journal(city).VerifyAsync(found.Mark)).Fault);
            Assert.Contains("written anew", (await Journal(city).VerifyAsync(new(1, AuditSeal.Zero))).Fault, StringComparison.Ordinal);
            Assert.Contains("noted before", (await Journal(city).VerifyAsync(new(3, AuditSeal.Zero))).Fault, StringComparison.Ordinal);
        }
    }

    private static Principal Publisher(CityId city, string id) => User(id, Role.Publisher, city.Value);

    private static Principal User(string id, Role role, string tenant) => new(PrincipalKind.User, id) { Memberships = [new(role, tenant)] };

    private static string What(AuditEntry entry) => JsonDocument.Parse(entry.Sealed.Details!).RootElement.GetProperty("after").GetProperty("read").GetString()!;

    private IAuditGrain Journal(CityId city) => cluster.Audit(Tenant.Of(city));

    private async Task<IReadOnlyList<AuditEntry>> SearchAsync(CityId city, AuditFilter filter)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return (await Journal(city).SearchAsync(filter, null, 100)).Value!.Entries;
    }
}
