using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Resources;

namespace MunicipalBenchmark.Identity.Tests.Foreign;

public sealed class RoleMaps
{
    [Theory]
    [InlineData("mb-{tenant}-editor=editor", "mb-pisa-editor", Role.Editor, "pisa")]
    [InlineData("/comuni/{tenant}/publishers=publisher", "/comuni/reggio-nell-emilia/publishers", Role.Publisher, "reggio-nell-emilia")]
    [InlineData("a=platform-admin", "a", Role.PlatformAdmin, null)]
    [InlineData("CN={tenant},OU=Analysts=analyst", "CN=recs,OU=Analysts", Role.Analyst, "recs")]
    public void a_claim_becomes_a_role(string map, string value, Role role, string? tenant) =>
        Assert.Equal(new Membership(role, tenant), Assert.Single(RoleMapping.Parse(map, out _)!.Map([value])));

    [Theory]
    [InlineData("mb-{tenant}-editor=editor", "mb-pisa-editor\n")]
    [InlineData("mb-{tenant}-editor=editor", "xmb-pisa-editor")]
    [InlineData("mb-{tenant}-editor=editor", "mb-PISA-editor")]
    [InlineData("mb-{tenant}-editor=editor", "mb--pisa-editor")]
    [InlineData("mb.{tenant}=editor", "mbxpisa")]
    [InlineData("a=platform-admin", "A")]
    public void what_does_not_match_whole_is_no_role(string map, string value) => Assert.Empty(RoleMapping.Parse(map, out _)!.Map([value]));

    [Theory]
    [InlineData("editor")]
    [InlineData("mb=king")]
    [InlineData("everybody=editor")]
    [InlineData("{tenant}=platform-admin")]
    public void a_map_that_says_nothing_is_refused_with_a_reason(string map)
    {
        Assert.Null(RoleMapping.Parse(map, out var error));
        Assert.Contains("Identity:RoleMap", error, StringComparison.Ordinal);
    }
}
