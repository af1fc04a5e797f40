using System.Text.Json;
using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class OwnAccounts(Portal portal)
{
    [Fact]
    public async Task A_person_changes_name_and_password()
    {
        const string Email = "carla@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await window.ExamineAsync("account");
        await window.Field("name").FillAsync("Carla Conti");
        await window.PressAsync("Salva");
        await window.DoneAsync();
        Assert.Equal("Carla Conti", await window.Field("name").InputValueAsync());

        await window.Field("current").FillAsync("not this one, surely");
        await window.Field("password").FillAsync("una frase diversa da prima");
        await window.PressAsync("Cambia la password");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("attuale");
        await window.Field("current").FillAsync(Portal.Password);
        await window.Field("password").FillAsync("una frase diversa da prima");
        await window.PressAsync("Cambia la password");
        await window.DoneAsync();

        await using var other = await portal.OpenAsync();
        await other.SignInAsync(Email, "una frase diversa da prima");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Account");
    }

    [Fact]
    public async Task A_second_factor_is_set_up_and_asked_for()
    {
        const string Email = "dino@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await window.GoAsync("/account/second-factor");
        await window.PressAsync("Configura");
        var key = await window.Page.Locator(".key code").InnerTextAsync();
        Assert.True((await window.Page.GetByRole(AriaRole.Img, new() { Name = "Codice QR" }).BoundingBoxAsync())!.Width > 150, "The QR code is too small to scan.");
        await window.ExamineAsync("second-factor-key");
        await window.Field("code").FillAsync(OneTimeCodes.Of(key));
        await window.PressAsync("Attiva");
        await Assertions.Expect(window.Page.Locator(".codes li")).ToHaveCountAsync(10);
        var recovery = await window.Page.Locator(".codes li").First.InnerTextAsync();
        await window.ExamineAsync("recovery-codes");
        await window.GoAsync("/account/second-factor");
        await window.ExamineAsync("second-factor");

        await using var other = await portal.OpenAsync();
        await other.SignInAsync(Email);
        await other.CameToAsync("/sign-in/code");
        await other.ExamineAsync("sign-in-code");
        await other.Field("code").FillAsync("000000");
        await other.LeaveByAsync(other.Button("Continua").First);
        await other.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await other.Field("code").FillAsync(OneTimeCodes.Of(key, later: 1));
        await other.LeaveByAsync(other.Button("Continua").First);
        await other.CameToAsync("/account");

        await using var third = await portal.OpenAsync();
        await third.SignInAsync(Email);
        await third.Page.GetByText("Non ha il dispositivo?").ClickAsync();
        await third.Field("recovery").FillAsync(recovery);
        await third.LeaveByAsync(third.Button("Continua").Last);
        await third.CameToAsync("/account");
    }

    [Fact]
    public async Task A_passkey_is_added_signs_in_and_is_removed()
    {
        await using var window = await portal.OpenSignedInAsync("elsa@example.org");
        var devices = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await window.GoAsync("/account/passkeys");
        await window.Field("name").FillAsync("Portatile");
        await window.PressAsync("Aggiungi una passkey");
        await window.DoneAsync();
        await Assertions.Expect(window.Page.Locator(".rows")).ToContainTextAsync("Portatile");
        await window.ExamineAsync("passkeys");

        await window.GoAsync("/sign-out");
        await window.PressAsync("Esci");
        await window.GoAsync("/account");
        await window.PressAsync("Accedi con una passkey");
        await window.CameToAsync("/account");

        await window.GoAsync("/account/passkeys");
        await window.PressAsync("Rimuovi Portatile");
        await window.DoneAsync();
        await Assertions.Expect(window.Page.Locator(".rows")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_session_is_ended_from_another_browser()
    {
        const string Email = "fabio@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await using var other = await portal.OpenAsync();
        await other.SignInAsync(Email);

        await other.GoAsync("/account/sessions");
        await Assertions.Expect(other.Page.Locator(".rows > li")).ToHaveCountAsync(2);
        await other.ExamineAsync("sessions");
        await other.LeaveByAsync(other.Page.Locator(".rows > li").Filter(new() { HasNot = other.Page.Locator(".badge") }).GetByRole(AriaRole.Button));
        await other.DoneAsync();
        await window.GoAsync("/account");
        await window.CameToAsync("/sign-in");

        await other.GoAsync("/account/sessions");
        await other.PressAsync("Esci ovunque");
        await other.CameToAsync("/");
        await other.GoAsync("/account");
        await other.CameToAsync("/sign-in");
    }

    [Fact]
    public async Task A_person_takes_the_data_along_and_is_erased()
    {
        const string Email = "gina@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await window.GoAsync("/account/data");
        await window.ExamineAsync("data");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Link, new() { Name = "Scarica" }).ClickAsync());
        await using (var file = await download.CreateReadStreamAsync())
        {
            var data = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(Email, data.RootElement.GetProperty("account").GetProperty("email").GetString());
        }

        await window.Field("email").FillAsync("somebody@example.org");
        await window.PressAsync("Cancella l'account");
        await window.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await window.Field("email").FillAsync(Email);
        await window.PressAsync("Cancella l'account");
        await window.CameToAsync("/");
        await window.SignInAsync(Email);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("non corretti");
    }

    [Fact]
    public async Task The_consents_page_is_empty_at_first()
    {
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);

        await window.GoAsync("/account/consents");

        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Nessuna applicazione");
        await window.ExamineAsync("consents");
    }
}
