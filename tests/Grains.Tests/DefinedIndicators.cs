using MunicipalBenchmark.Access;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class DefinedIndicators(Cluster cluster)
{
    private ICatalogueGrain Catalogue => cluster.Grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared);

    [Fact]
    public async Task a_changed_definition_is_a_new_version_and_the_same_one_is_not()
    {
        var first = Bees("mb:bee-hives");
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal(1, (await Catalogue.DefineAsync(first)).Value!.Version);
            Assert.Equal(1, (await Catalogue.DefineAsync(first with { AlsoCalled = ["alveari", "apiari"] })).Value!.Version);
            var second = await Catalogue.DefineAsync(first with { Formula = "hives counted in May" });
            Assert.Equal((2, "operator"), (second.Value!.Version, second.Value.DefinedBy));
            Assert.Equal("indicator-unit-fixed", (await Catalogue.DefineAsync(first with { Unit = IndicatorUnit.Percent })).Refusal!.Code);
        }

        using (PrincipalContext.Act(Principal.Anonymous))
        {
            Assert.Equal(2, (await Catalogue.FindAsync(first.Code))!.Version);
            Assert.Equal([1, 2], (await Catalogue.VersionsAsync(first.Code)).Select(definition => definition.Version));
            Assert.Contains((await Catalogue.ListAsync(new() { Text = "alveari urbani" }, 0, 10)).Indicators, definition => definition.Code == first.Code);
        }
    }

    [Fact]
    public async Task a_definition_that_comes_with_the_program_gets_a_second_version()
    {
        var known = CommonIndicators.Find(IndicatorCode.Load("mb:school-meals"))!;
        using (PrincipalContext.Act(Principal.Operator))
        {
            var changed = await Catalogue.DefineAsync(Bees(known.Code.Value) with { Unit = known.Unit });
            Assert.Equal(2, changed.Value!.Version);
            Assert.Equal([1, 2], (await Catalogue.VersionsAsync(known.Code)).Select(definition => definition.Version));
            Assert.Equal(2, (await Catalogue.ListAsync(new() { Text = "mb:school-meals" }, 0, 10)).Indicators.Single().Version);
        }
    }

    [Fact]
    public async Task a_definition_is_added_once_under_one_name_whatever_was_defined_since()
    {
        var first = Bees("mb:bee-keepers") with { OperationId = Guid.NewGuid() };
        var same = first with { OperationId = Guid.NewGuid() };
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal(1, (await Catalogue.DefineAsync(first)).Value!.Version);
            Assert.Equal(1, (await Catalogue.DefineAsync(same)).Value!.Version);
            Assert.Equal(2, (await Catalogue.DefineAsync(first with { Formula = "keepers counted in May", OperationId = Guid.NewGuid() })).Value!.Version);

            Assert.Equal(first.Formula, (await Catalogue.DefineAsync(first)).Value!.Formula);
            Assert.Equal(1, (await Catalogue.DefineAsync(same)).Value!.Version);
            Assert.Equal([1, 2], (await Catalogue.VersionsAsync(first.Code)).Select(definition => definition.Version));
        }
    }

    [Theory]
    [InlineData("118:09:committed-rate", "indicator-code-reserved")]
    [InlineData("city:population", "indicator-code-reserved")]
    [InlineData("other:bees", "indicator-code-reserved")]
    public async Task codes_of_others_are_refused(string code, string refusal)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal(refusal, (await Catalogue.DefineAsync(Bees(code))).Refusal!.Code);
        }
    }

    [Fact]
    public async Task a_definition_without_its_texts_or_with_a_foreign_programme_is_refused()
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal("indicator-invalid", (await Catalogue.DefineAsync(Bees("mb:x-1") with { Name = new("", "x") })).Refusal!.Code);
            Assert.Equal("indicator-invalid", (await Catalogue.DefineAsync(Bees("mb:x-1") with { Mission = "77" })).Refusal!.Code);
            Assert.Equal("indicator-invalid", (await Catalogue.DefineAsync(Bees("mb:x-1") with { Mission = "09", Programme = "10.05" })).Refusal!.Code);
        }
    }

    [Fact]
    public async Task a_network_defines_its_own_and_nobody_else_for_it()
    {
        var network = NetworkId.Load("bee-cities");
        var grain = cluster.Grains.GetGrain<INetworkCatalogueGrain>(GrainKeys.OfNetworkCatalogue(network));
        using (PrincipalContext.Act(Principal.Operator))
        {
            Assert.Equal("network-unknown", (await grain.DefineAsync(Bees("bee-cities:hives"))).Refusal!.Code);
            await cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)).CreateAsync("Bee cities", null);
        }

        using (PrincipalContext.Act(new(PrincipalKind.User, "admin") { Memberships = [new(Role.NetworkAdmin, network.Value)] }))
        {
            Assert.Equal(("bee-cities:hives", "admin"), ((await grain.DefineAsync(Bees("bee-cities:hives"))).Value!.Code.Value, "admin"));
            Assert.Equal("indicator-code-reserved", (await grain.DefineAsync(Bees("mb:hives"))).Refusal!.Code);
            await Assert.ThrowsAsync<AccessDeniedException>(() => Catalogue.DefineAsync(Bees("mb:hives")));
        }

        using (PrincipalContext.Act(new(PrincipalKind.User, "other") { Memberships = [new(Role.NetworkAdmin, "others")] }))
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => grain.DefineAsync(Bees("bee-cities:hives")));
            Assert.NotNull(await Catalogue.FindAsync(IndicatorCode.Load("bee-cities:hives")));
        }
    }

    private static DefineIndicator Bees(string code) => new()
    {
        Code = IndicatorCode.Load(code),
        Name = new("Alveari urbani", "Urban bee hives"),
        Description = new("Alveari registrati in città.", "Bee hives registered in town."),
        Unit = IndicatorUnit.Number,
        Polarity = IndicatorPolarity.Higher,
        Mission = "09",
        Programme = "09.02",
        Source = "a test",
        AlsoCalled = ["alveari", "apiari"],
    };
}
