using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class RunningThePlatform(Portal portal)
{
    [Fact]
    public async Task A_network_is_created_once_and_a_city_comes_from_the_register()
    {
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);
        await window.GoAsync("/");
        await window.ExamineAsync("home-signed-in");
        await window.LeaveByAsync(window.Page.GetByRole(AriaRole.Navigation, new() { Name = "Il Suo account" }).GetByRole(AriaRole.Link, new() { Name = "Piattaforma" }));
        await window.Page.GetByText("Nuova rete").ClickAsync();
        await window.Field("name").FillAsync("Rete delle città d'acqua");
        await window.ExamineAsync("platform");
        await window.PressAsync("Crea");
        await window.CameToAsync("/reti/rete-delle-citta-d-acqua/membri");
        await window.ExamineAsync("network-members-empty");

        await window.GoAsync("/piattaforma");
        await window.Page.GetByText("Nuova rete").ClickAsync();
        await window.Field("name").FillAsync("Rete delle città d'acqua");
        await window.PressAsync("Crea");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("C'è già una rete");
        Assert.Equal("Rete delle città d'acqua", await window.Field("name").InputValueAsync());
        await window.ExamineAsync("platform-refused");

        await window.Page.GetByText("Nuova città").ClickAsync();
        await window.Field("city").FillAsync("Castro");
        await window.PressAsync("Aggiungi");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("aggiunga la provincia");
        await window.Field("city").FillAsync("Castro (BG)");
        await window.PressAsync("Aggiungi");
        await window.CameToAsync("/citta/castro-bg/membri");

        await window.GoAsync("/piattaforma?cerca=livo");
        await window.FollowAsync("Registro: Livorno");
        await Assertions.Expect(window.Page.Locator("h1")).ToContainTextAsync("Livorno");
        await window.GoAsync("/piattaforma/registro");
        await window.ExamineAsync("platform-journal");

        await window.GoAsync("/lingua/en?ritorno=/piattaforma");
        await Assertions.Expect(window.Page.Locator("h1")).ToHaveTextAsync("Platform: Overview");
        await window.ExamineAsync("platform-english");
    }

    [Fact]
    public async Task An_administrator_is_invited_and_removed_but_not_the_last()
    {
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);
        await window.GoAsync("/piattaforma/amministratori");
        await window.ExamineAsync("administrators");
        await window.PressAsync($"Rimuovi {Portal.Administrator}");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ultimo amministratore");

        await using var invited = await portal.OpenInvitedAsync(window, "/piattaforma/amministratori", "mara@example.org", null, "Mara Monti");
        await invited.FollowAsync("Amministratori: Piattaforma");
        await Assertions.Expect(invited.Page.Locator(".rows").First).ToContainTextAsync(Portal.Administrator);

        await window.GoAsync("/piattaforma/amministratori");
        await window.PressAsync("Rimuovi Mara Monti");
        await window.DoneAsync();
        Assert.Equal(403, (await invited.GoAsync("/piattaforma"))!.Status);
    }

    [Fact]
    public async Task An_administrator_who_erases_the_account_is_one_no_more_in_the_journal_which_does_not_say_who_it_was()
    {
        const string Email = "nives@example.org";
        await using var window = await portal.OpenSignedInAsync(Portal.Administrator);
        await using var leaving = await portal.OpenAsync();
        await leaving.SetPasswordAsync(await portal.LinkAsync(Email, "--role", "platform-admin"));
        await leaving.SignInAsync(Email);
        var before = await RemovalsAsync(window);

        await leaving.GoAsync("/account/data");
        await leaving.Field("email").FillAsync(Email);
        await leaving.PressAsync("Cancella l'account");
        await leaving.CameToAsync("/");

        var entry = Assert.Single(await RemovalsAsync(window), line => !before.Contains(line));
        Assert.Contains("PlatformAdmin", entry, StringComparison.Ordinal);
        Assert.DoesNotContain(Email, await window.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> RemovalsAsync(Window window)
    {
        await window.GoAsync("/piattaforma/registro?azione=member-removed");
        return await window.Page.Locator("tbody tr").AllInnerTextsAsync();
    }
}
