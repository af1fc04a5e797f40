using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class JoiningNetworks(Portal portal)
{
    [Fact]
    public async Task A_city_is_invited_accepts_leaves_comes_back_and_is_removed()
    {
        await using var administrator = await portal.OpenSignedInAsync(Portal.Administrator);
        await portal.PublishAsync("pisa/per-tutti");
        await administrator.GoAsync("/piattaforma");
        await administrator.Page.GetByText("Nuova rete").ClickAsync();
        await administrator.Field("name").FillAsync("Rete di prova");
        await administrator.PressAsync("Crea");
        await using var network = await portal.OpenInvitedAsync(administrator, "/reti/rete-di-prova/membri", "nora@example.org", "network-admin", "Nora Neri");
        await using var city = await portal.OpenInvitedAsync(administrator, "/citta/pisa/membri", "pia@example.org", "publisher", "Pia Paoli");

        await network.FollowAsync("Città: Rete di prova");
        await network.ExamineAsync("network-cities-empty");
        await InviteAsync(network, "Atlantide");
        await Assertions.Expect(network.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("non è conosciuta");
        Assert.Equal("true", await network.Field("city").GetAttributeAsync("aria-invalid"));
        await InviteAsync(network, "Sassari");
        await Assertions.Expect(network.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("non è ancora in questa installazione");
        await InviteAsync(network, "050026");
        await network.DoneAsync();
        await network.ExamineAsync("network-cities-invited");
        await network.PressAsync("Revoca l'invito a Pisa");
        await network.DoneAsync();
        await city.GoAsync("/citta/pisa/reti");
        await city.ExamineAsync("city-networks-empty");

        await InviteAsync(network, "pisa");
        await city.GoAsync("/citta/pisa/reti");
        await city.ExamineAsync("city-networks-invited");
        await city.PressAsync("Accetta l'invito di Rete di prova");
        await city.DoneAsync();
        await portal.PublishAsync("pisa/per-la-rete", "--visibility", "networks", "--networks", "rete-di-prova");

        await city.FollowAsync("Lascia la rete Rete di prova");
        await Assertions.Expect(city.Page.Locator("main")).ToContainTextAsync("Plan v1");
        await city.ExamineAsync("city-network-leave");
        await city.FollowAsync("Resta nella rete");
        await city.ExamineAsync("city-networks");
        await city.FollowAsync("Lascia la rete Rete di prova");
        await city.PressAsync("Lascia la rete");
        await city.DoneAsync();
        await Assertions.Expect(city.Page.Locator("main")).ToContainTextAsync("nessuna rete");

        await network.GoAsync("/reti/rete-di-prova/citta");
        await InviteAsync(network, "Pisa");
        await network.DoneAsync();
        await city.GoAsync("/citta/pisa/reti");
        await city.PressAsync("Rifiuta l'invito di Rete di prova");
        await city.DoneAsync();
        await network.GoAsync("/reti/rete-di-prova/citta");
        await InviteAsync(network, "Pisa");
        await network.DoneAsync();
        await city.GoAsync("/citta/pisa/reti");
        await city.PressAsync("Accetta l'invito di Rete di prova");
        await city.DoneAsync();

        await network.GoAsync("/reti/rete-di-prova/citta");
        await network.ExamineAsync("network-cities");
        await network.FollowAsync("Rimuovi Pisa dalla rete");
        await network.ExamineAsync("network-city-remove");
        await network.PressAsync("Rimuovi la città");
        await network.DoneAsync();
        await Assertions.Expect(network.Page.Locator("main")).ToContainTextAsync("non ha ancora città");

        await administrator.GoAsync("/reti/rete-di-prova/citta");
        await Assertions.Expect(administrator.Button("Invita")).ToHaveCountAsync(0);
        await administrator.ExamineAsync("network-cities-platform");
        await administrator.GoAsync("/citta/pisa/reti");
        await administrator.ExamineAsync("city-networks-platform");
    }

    [Fact]
    public async Task A_network_keeps_synonyms_of_its_own()
    {
        await using var administrator = await portal.OpenSignedInAsync(Portal.Administrator);
        await administrator.GoAsync("/piattaforma");
        await administrator.Page.GetByText("Nuova rete").ClickAsync();
        await administrator.Field("name").FillAsync("Rete delle parole");
        await administrator.Button("Crea").ClickAsync();
        await using var network = await portal.OpenInvitedAsync(administrator, "/reti/rete-delle-parole/membri", "paola@example.org", "network-admin", "Paola Parodi");
        await network.Page.GetByRole(AriaRole.Link, new() { Name = "Sinonimi: Rete delle parole" }).ClickAsync();

        await network.Field("terms").FillAsync("opificio");
        await network.Button("Aggiungi").ClickAsync();
        await Assertions.Expect(network.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("da 2 a 20");
        Assert.Equal("true", await network.Field("terms").GetAttributeAsync("aria-invalid"));
        await network.ExamineAsync("network-synonyms-refused");
        await network.Field("terms").FillAsync("opificio, capannone  industriale");
        await network.Button("Aggiungi").ClickAsync();
        await network.Page.GetByRole(AriaRole.Status).WaitForAsync();
        await network.ExamineAsync("network-synonyms");
        await administrator.GoAsync("/reti/rete-delle-parole/sinonimi");
        await Assertions.Expect(administrator.Page.Locator(".rows")).ToContainTextAsync("opificio, capannone industriale");
        Assert.Equal(0, await administrator.Button("Aggiungi").CountAsync());
        await administrator.ExamineAsync("network-synonyms-platform");

        await network.Button("Elimina opificio, capannone industriale").ClickAsync();
        await Assertions.Expect(network.Page.Locator("main")).ToContainTextAsync("non ha ancora sinonimi");
        await network.GoUntilAsync("/reti/rete-delle-parole/registro", "synonyms-replaced");
    }

    private static async Task InviteAsync(Window network, string city)
    {
        await network.Field("city").FillAsync(city);
        await network.PressAsync("Invita");
    }
}
