using MunicipalBenchmark.Portal.Hosting;

namespace MunicipalBenchmark.Portal.Tests.Hosting;

public sealed class ContentPolicyOfAPage
{
    [Fact]
    public void lets_its_form_lead_to_the_client() => Assert.EndsWith("form-action 'self' https://client.example:8443", PortalPages.PolicyFor("https://client.example:8443/back?x=1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("*")]
    [InlineData("")]
    public void is_widened_for_nothing_else(string origin) => Assert.EndsWith("form-action 'self'", PortalPages.PolicyFor(origin), StringComparison.Ordinal);
}
