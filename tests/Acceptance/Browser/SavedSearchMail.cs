using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class SavedSearchMail(Portal portal)
{
    private const string Email = "rosa@example.org";

    private const string Save =
        """
        async () => (await (await fetch('/graphql', {
          method: 'POST', headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query: 'mutation { saveSearch(input: { name: "Obiettivi", text: "second" }) { userErrors { code } savedSearch { notify } } }' }),
        })).text())
        """;

    [Fact]
    public async Task A_person_is_mailed_what_is_new_and_stops_it_by_the_link()
    {
        await using var window = await portal.OpenSignedInAsync(Email);
        await window.GoAsync("/account/searches");
        await window.ExamineAsync("searches-empty");
        Assert.Contains("\"notify\":false", await window.Page.EvaluateAsync<string>(Save), StringComparison.Ordinal);
        await window.GoAsync("/account/searches");
        await window.PressAsync("Attiva gli avvisi di Obiettivi");
        await window.DoneAsync();
        await portal.PublishAsync("lucca/dup");

        var link = (await portal.LinksInMailAsync(Email)).Single(found => found.Contains("/searches/stop", StringComparison.Ordinal));
        await window.GoAsync("/account/searches");
        await Assertions.Expect(window.Page.Locator(".rows")).ToContainTextAsync("Lucca: Plan v1");
        await window.ExamineAsync("searches");

        await using var other = await portal.OpenAsync();
        await other.GoAsync("/searches/stop");
        await other.ExamineAsync("stop-mail");
        await other.Field("code").FillAsync("made-up");
        await other.PressAsync("Non inviare più messaggi");
        await other.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await other.GoAsync(link);
        await other.DoneAsync();
        await other.ExamineAsync("stop-mail-done");

        await window.GoAsync("/account/searches");
        await window.Button("Attiva gli avvisi di Obiettivi").WaitForAsync();
        await window.PressAsync("Segna come visti i piani di Obiettivi");
        await window.DoneAsync();
        await window.PressAsync("Elimina Obiettivi");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Nessuna ricerca");
    }
}
