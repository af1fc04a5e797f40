using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class SigningIn(Portal portal)
{
    [Fact]
    public async Task A_person_signs_in_with_a_password_and_signs_out()
    {
        await using var window = await portal.OpenAsync();
        await window.GoAsync("/");
        await window.ExamineAsync("home");
        await window.FollowAsync("Accedi");
        await window.ExamineAsync("sign-in");

        await window.Field("email").FillAsync(Portal.Administrator);
        await window.Field("password").FillAsync(Portal.Password);
        await window.PressAsync("Accedi");
        await window.CameToAsync("/");
        await window.GoAsync("/sign-out");
        await window.ExamineAsync("sign-out");
        await window.PressAsync("Esci");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Accedi" }).WaitForAsync();
        await window.GoAsync("/account");
        await window.CameToAsync("/sign-in");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_in_place()
    {
        await using var window = await portal.OpenAsync();

        await window.SignInAsync(Portal.Administrator, "not this one, surely");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("non corretti");
        Assert.Equal("true", await window.Field("password").GetAttributeAsync("aria-invalid"));
        Assert.Equal(Portal.Administrator, await window.Field("email").InputValueAsync());
        await window.ExamineAsync("sign-in-refused");
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_in_a_mail()
    {
        const string Email = "bruno@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await window.GoAsync("/password");
        await window.Field("email").FillAsync(Email);
        await window.PressAsync("Invia il collegamento");
        await window.DoneAsync();
        await window.ExamineAsync("password");

        await using var other = await portal.OpenAsync();
        await other.GoAsync("/setup");
        await other.ExamineAsync("setup-code");
        await other.GoAsync((await portal.LinksInMailAsync(Email))[^1]);
        await other.Field("password").WaitForAsync();
        Assert.DoesNotContain("code=", other.Page.Url, StringComparison.Ordinal);
        await other.ExamineAsync("setup");
        await other.Field("password").FillAsync("short");
        await other.PressAsync("Imposta la password");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("12 caratteri");

        await other.Field("password").FillAsync("un'altra frase del tutto nuova");
        await other.PressAsync("Imposta la password");
        await other.Field("email").WaitForAsync();
        await other.SignInAsync(Email, "un'altra frase del tutto nuova");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Account");
    }
}
