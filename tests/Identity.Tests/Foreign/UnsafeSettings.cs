using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Tests.Foreign;

public sealed class UnsafeSettings
{
    [Theory]
    [InlineData("http://login.example.it", "at+jwt", "RS256", null, "Identity:Authority")]
    [InlineData("login.example.it", "at+jwt", "RS256", null, "Identity:Authority")]
    [InlineData("https://login.example.it", "JWT", "RS256", null, "Identity:AccessTokenClaim")]
    [InlineData("https://login.example.it", "at+jwt, jwt", "RS256", null, "Identity:AccessTokenClaim")]
    [InlineData("https://login.example.it", "at+jwt", "RS256,HS256", null, "Identity:Algorithms")]
    [InlineData("https://login.example.it", "at+jwt", "none", null, "Identity:Algorithms")]
    [InlineData("https://login.example.it", "JWT", "RS256", "typ=Bearer", null)]
    [InlineData("http://localhost:8080/realms/x", "at+jwt", "ES256", null, null)]
    public void a_setting_that_opens_a_hole_is_refused_at_the_start(string authority, string types, string algorithms, string? claim, string? named)
    {
        var wrong = IdentityOptionsRules.Check(new() { Authority = authority, TokenTypes = types, Algorithms = algorithms, AccessTokenClaim = claim });

        if (named is null)
        {
            Assert.Null(wrong);
        }
        else
        {
            Assert.Contains(named, wrong, StringComparison.Ordinal);
        }
    }
}
