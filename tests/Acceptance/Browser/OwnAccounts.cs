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
        await window.Button("Salva").ClickAsync();
        await window.Page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal("Carla Conti", await window.Field("name").InputValueAsync());

        await window.Field("current").FillAsync("not this one, surely");
        await window.Field("password").FillAsync("una frase diversa da prima");
        await window.Button("Cambia la password").ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("attuale");
        await window.Field("current").FillAsync(Portal.Password);
        await window.Field("password").FillAsync("una frase diversa da prima");
        await window.Button("Cambia la password").ClickAsync();
        await window.Page.GetByRole(AriaRole.Status).WaitForAsync();

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
        await window.Button("Configura").ClickAsync();
        var key = await window.Page.Locator(".key code").InnerTextAsync();
        Assert.True((await window.Page.GetByRole(AriaRole.Img, new() { Name = "Codice QR" }).BoundingBoxAsync())!.Width > 150, "The QR code is too small to scan.");
        await window.ExamineAsync("second-factor-key");
        await window.Field("code").FillAsync(OneTimeCodes.Of(key));
        await window.Button("Attiva").ClickAsync();
        await window.Page.Locator(".codes").WaitForAsync();
        Assert.Equal(10, await window.Page.Locator(".codes li").CountAsync());
        var recovery = await window.Page.Locator(".codes li").First.InnerTextAsync();
        await window.ExamineAsync("recovery-codes");
        await window.GoAsync("/account/second-factor");
        await window.ExamineAsync("second-factor");

        await using var other = await portal.OpenAsync();
        await other.SignInAsync(Email);
        await other.Page.WaitForURLAsync(url => url.Contains("/sign-in/code", StringComparison.Ordinal));
        await other.ExamineAsync("sign-in-code");
        await other.Field("code").FillAsync("000000");
        await other.Button("Continua").First.ClickAsync();
        await other.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await other.Field("code").FillAsync(OneTimeCodes.Of(key, later: 1));
        await other.Button("Continua").First.ClickAsync();
        await other.Page.WaitForURLAsync(url => url.EndsWith("/account", StringComparison.Ordinal));

        await using var third = await portal.OpenAsync();
        await third.SignInAsync(Email);
        await third.Page.GetByText("Non ha il dispositivo?").ClickAsync();
        await third.Field("recovery").FillAsync(recovery);
        await third.Button("Continua").Last.ClickAsync();
        await third.Page.WaitForURLAsync(url => url.EndsWith("/account", StringComparison.Ordinal));
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
        await window.Button("Aggiungi una passkey").ClickAsync();
        await window.Page.GetByRole(AriaRole.Status).WaitForAsync();
        await Assertions.Expect(window.Page.Locator(".rows")).ToContainTextAsync("Portatile");
        await window.ExamineAsync("passkeys");

        await window.GoAsync("/sign-out");
        await window.Button("Esci").ClickAsync();
        await window.GoAsync("/account");
        await window.Button("Accedi con una passkey").ClickAsync();
        await window.Page.WaitForURLAsync(url => url.EndsWith("/account", StringComparison.Ordinal));

        await window.GoAsync("/account/passkeys");
        await window.Button("Rimuovi Portatile").ClickAsync();
        await window.Page.GetByRole(AriaRole.Status).WaitForAsync();
        Assert.Equal(0, await window.Page.Locator(".rows").CountAsync());
    }

    [Fact]
    public async Task A_session_is_ended_from_another_browser()
    {
        const string Email = "fabio@example.org";
        await using var window = await portal.OpenSignedInAsync(Email);
        await using var other = await portal.OpenAsync();
        await other.SignInAsync(Email);

        await other.GoAsync("/account/sessions");
        Assert.Equal(2, await other.Page.Locator(".rows > li").CountAsync());
        await other.ExamineAsync("sessions");
        await other.Page.Locator(".rows > li").Filter(new() { HasNot = other.Page.Locator(".badge") }).GetByRole(AriaRole.Button).ClickAsync();
        await other.Page.GetByRole(AriaRole.Status).WaitForAsync();
        await window.GoAsync("/account");
        Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);

        await other.GoAsync("/account/sessions");
        await other.Button("Esci ovunque").ClickAsync();
        await other.Page.WaitForURLAsync(portal.Address.AbsoluteUri);
        await other.GoAsync("/account");
        Assert.Contains("/sign-in", other.Page.Url, StringComparison.Ordinal);
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
        await window.Button("Cancella l'account").ClickAsync();
        await window.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await window.Field("email").FillAsync(Email);
        await window.Button("Cancella l'account").ClickAsync();
        await window.Page.WaitForURLAsync(portal.Address.AbsoluteUri);
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
