using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace MunicipalBenchmark.Acceptance.Browser;

[Collection(nameof(PortalCollection))]
public sealed class ThirdPartyClients(Portal portal)
{
    private readonly string _verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public async Task A_person_consents_the_client_gets_a_code_and_the_consent_is_withdrawn()
    {
        using var client = new CallbackListener();
        (await portal.RunAsync("client", "add", "lettore", "--name", "Lettore dei piani", "--type", "native", "--redirect", "http://127.0.0.1/callback")).Done();
        await using var window = await portal.OpenAsync();
        await window.SetPasswordAsync(await portal.LinkAsync("olga@example.org"));

        await window.GoAsync(Authorization("lettore", client));
        await window.Field("email").FillAsync("olga@example.org");
        await window.Field("password").FillAsync(Portal.Password);
        await window.PressAsync("Accedi");
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync("Lettore dei piani");
        await window.ExamineAsync("consent");
        await window.PressAsync("Consenti");
        var called = await client.CalledAsync(TestContext.Current.CancellationToken);
        Assert.Equal("here", called["state"]);
        Assert.Equal(portal.Address.AbsoluteUri, called["iss"]);

        var token = await TokenAsync(("grant_type", "authorization_code"), ("client_id", "lettore"), ("code", called["code"]!), ("code_verifier", _verifier), ("redirect_uri", client.Address.AbsoluteUri));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));

        // Consented once: the next time nobody is asked.
        await window.GoAsync(Authorization("lettore", client));
        Assert.NotNull((await client.CalledAsync(TestContext.Current.CancellationToken))["code"]);

        await window.GoAsync("/account/consents");
        await window.SignInWhereAskedAsync("olga@example.org");
        await Assertions.Expect(window.Page.Locator(".rows")).ToContainTextAsync("UTC");
        await window.ExamineAsync("consents-given");
        await window.PressAsync("Revoca il consenso a Lettore dei piani");
        await window.DoneAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
    }

    [Fact]
    public async Task A_person_denies_and_the_client_is_told()
    {
        using var client = new CallbackListener();
        (await portal.RunAsync("client", "add", "curioso", "--name", "Programma curioso", "--type", "native", "--redirect", "http://127.0.0.1/callback")).Done();
        await using var window = await portal.OpenSignedInAsync("quinto@example.org");

        await window.GoAsync(Authorization("curioso", client));
        await window.PressAsync("Rifiuta");

        var called = await client.CalledAsync(TestContext.Current.CancellationToken);
        Assert.Equal("access_denied", called["error"]);
        Assert.Null(called["code"]);
        await window.GoAsync("/consent?request=made-up");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("scaduta");
        await window.ExamineAsync("consent-unknown");
    }

    [Fact]
    public async Task A_machine_acts_with_its_secret_until_it_is_removed()
    {
        var added = (await portal.RunAsync("client", "add", "importatore", "--name", "Importatore", "--type", "machine", "--role", "editor", "--tenant", "livorno")).Done();
        var secret = added.Output.Split("only now: ")[1].Trim();

        var token = await TokenAsync(("grant_type", "client_credentials"), ("client_id", "importatore"), ("client_secret", secret), ("scope", "mb"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(token));

        (await portal.RunAsync("client", "remove", "importatore")).Done();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token));
    }

    private string Authorization(string id, CallbackListener client) =>
        $"/connect/authorize?client_id={id}&response_type=code&scope={Uri.EscapeDataString("openid profile email mb")}&state=here&code_challenge_method=S256"
        + $"&code_challenge={Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(_verifier)))}&redirect_uri={Uri.EscapeDataString(client.Address.AbsoluteUri)}";

    private async Task<string> TokenAsync(params (string Name, string Value)[] form)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsync(
            new Uri(portal.Address, "connect/token"), new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        return answer.GetProperty("access_token").GetString()!;
    }

    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.GetAsync(new Uri(portal.Address, "/"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
