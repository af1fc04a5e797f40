using MunicipalBenchmark.Portal.Account;

namespace MunicipalBenchmark.Portal.Tests.Account;

public sealed class KeysOfAuthenticatorApps
{
    [Fact]
    public void are_shown_in_groups_of_four() => Assert.Equal("ABCD EFGH IJ", AuthenticatorKeys.Group("ABCDEFGHIJ"));

    [Theory]
    [InlineData("ABCD", "javascript:alert(1)")]
    [InlineData("AB\"CD", "otpauth://totp/x")]
    [InlineData("", "otpauth://totp/x")]
    public void that_a_form_made_up_are_not_shown(string key, string address) => Assert.Null(AuthenticatorKeys.Of(key, address));
}
