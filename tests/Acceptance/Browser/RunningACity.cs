using System.Net;
using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class RunningACity(Portal portal)
{
    [Fact]
    public async Task A_member_is_invited_by_mail_accepts_and_has_the_role()
    {
        const string Email = "ivo@example.org";
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);
        await using var invited = await portal.OpenInvitedAsync(window, "/citta/livorno/membri", Email, "publisher", "Ivo Innocenti");
        await window.ExamineAsync("members-invited");
        await invited.ExamineAsync("account-with-role");
        await invited.FollowAsync("Membri: Livorno");
        await Assertions.Expect(invited.Page.Locator(".rows").First).ToContainTextAsync("Ivo Innocenti");
        await invited.ExamineAsync("members");

        await invited.PressAsync("Rimuovi Ivo Innocenti");
        await Assertions.Expect(invited.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ultimo amministratore");
        await invited.GoAsync("/acting-for");
        await invited.ExamineAsync("acting-for");
        await invited.Page.GetByLabel("Livorno").CheckAsync();
        await invited.PressAsync("Salva");
        await invited.DoneAsync();
        await Assertions.Expect(invited.Page.Locator("header")).ToContainTextAsync("Per: Livorno");

        await portal.DeliveredAsync();
        await invited.GoAsync("/citta/livorno/registro");
        await Assertions.Expect(invited.Page.Locator("table")).ToContainTextAsync("Ivo Innocenti");
        await invited.ExamineAsync("journal");
        await invited.Field("azione").FillAsync("no-such-action");
        await invited.PressAsync("Cerca");
        await Assertions.Expect(invited.Page.Locator("main")).ToContainTextAsync("Nessuna voce");
        var download = await invited.Page.RunAndWaitForDownloadAsync(() => invited.Page.GetByRole(AriaRole.Link, new() { Name = "Scarica tutto (CSV)" }).ClickAsync());
        using var csv = new StreamReader(await download.CreateReadStreamAsync());
        Assert.StartsWith("number,at,actor", await csv.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_person_is_asked_for_by_who_publishes_and_the_journal_tells()
    {
        await using var administrator = await portal.OpenSignedInAsync(Portal.Administrator);
        await portal.PublishAsync("arezzo/per-tutti");
        await using var city = await portal.OpenInvitedAsync(administrator, "/citta/arezzo/membri", "lea@example.org", "publisher", "Lea Lotti");
        await city.Page.GetByRole(AriaRole.Link, new() { Name = "Impostazioni: Arezzo" }).ClickAsync();
        var second = city.Page.GetByLabel("Chiedi una seconda persona per pubblicare");
        await Assertions.Expect(second).Not.ToBeCheckedAsync();
        await city.ExamineAsync("city-settings");

        await second.CheckAsync();
        await city.Button("Salva").ClickAsync();
        await city.Page.GetByRole(AriaRole.Status).WaitForAsync();
        await Assertions.Expect(second).ToBeCheckedAsync();
        await city.GoUntilAsync("/citta/arezzo/registro", "city-settings-changed");

        await administrator.GoAsync("/citta/arezzo/impostazioni");
        Assert.Equal(0, await administrator.Button("Salva").CountAsync());
        await administrator.ExamineAsync("city-settings-platform");
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_is_revoked()
    {
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);
        await window.GoAsync("/citta/livorno/chiavi");
        await window.Field("name").FillAsync("Importatore notturno");
        await window.PressAsync("Crea");
        var secret = await window.Page.Locator("#chiave").InnerTextAsync();
        await window.ExamineAsync("api-key-made");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
        await window.GoAsync("/citta/livorno/chiavi");
        Assert.DoesNotContain(secret, await window.Page.ContentAsync(), StringComparison.Ordinal);
        await window.ExamineAsync("api-keys");
        await window.PressAsync("Revoca Importatore notturno");
        await window.DoneAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret));
    }

    [Fact]
    public async Task Pages_of_a_city_are_closed_to_whoever_does_not_run_it()
    {
        await using var window = await portal.OpenSignedInAsync("lia@example.org");

        foreach (var page in new[] { "/citta/livorno/membri", "/citta/livorno/chiavi", "/citta/livorno/registro", "/citta/livorno/reti", "/citta/livorno/impostazioni", "/reti/nowhere/sinonimi", "/reti/nowhere/citta", "/piattaforma", "/piattaforma/amministratori", "/piattaforma/registro", "/citta/nowhere/membri", "/reti/nowhere/registro" })
        {
            var response = await window.GoAsync(page);
            Assert.Equal(403, response!.Status);
        }

        Assert.Equal(403, (await window.Page.APIRequest.GetAsync("/citta/livorno/registro.csv", new() { Timeout = Patience.Milliseconds })).Status);
        Assert.Equal(403, (await window.Page.APIRequest.GetAsync("/piattaforma/registro.csv", new() { Timeout = Patience.Milliseconds })).Status);
        await window.ExamineAsync("forbidden");
        Assert.Equal(404, (await window.GoAsync("/nowhere"))!.Status);
        await window.ExamineAsync("not-found");
    }

    private async Task<HttpStatusCode> AskAsync(string key)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var response = await client.GetAsync(new Uri(portal.Address, "/"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
