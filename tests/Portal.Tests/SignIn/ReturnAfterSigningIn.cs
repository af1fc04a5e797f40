using MunicipalBenchmark.Portal.SignIn;

namespace MunicipalBenchmark.Portal.Tests.SignIn;

public sealed class ReturnAfterSigningIn
{
    [Theory]
    [InlineData("/citta/livorno/membri", "/citta/livorno/membri")]
    [InlineData("//elsewhere.example", "/account")]
    [InlineData("https://elsewhere.example/", "/account")]
    [InlineData(null, "/account")]
    public void leads_to_pages_of_ours_only(string? asked, string expected) => Assert.Equal(expected, SignInReturn.Of(asked));

    [Fact]
    public void goes_to_the_authority_by_a_page_and_not_from_the_form() =>
        Assert.Equal("/sign-in/done?returnUrl=%2Fconnect%2Fauthorize%3Fclient_id%3Dx", SignInReturn.Way("/connect/authorize?client_id=x"));
}
