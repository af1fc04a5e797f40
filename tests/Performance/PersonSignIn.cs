using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Authority;

namespace MunicipalBenchmark.Performance;

/// <summary>A person with an account of the own authority, who signs in on its page as a browser does.</summary>
internal sealed partial class PersonSignIn(ServedProduct product, string email, string account)
{
    private const string Password = "a long enough password";
    private const string Callback = "https://client.example/callback";

    public string Account => account;

    public static async Task<PersonSignIn> RegisterAsync(ServedProduct product, string email)
    {
        var invited = (await product.WithAsync<IAccounts, Outcomes.Outcome<InvitedAccount>>(accounts => accounts.InviteAsync(email, mail: false, CancellationToken.None))).Value!;
        var code = invited.Link!.Address.Fragment["#code=".Length..];
        var account = await product.WithAsync<AccountLinks, Outcomes.Outcome<Account>>(links => links.SetPasswordAsync(code, Password, null, CancellationToken.None));
        Assert.True(account.IsDone, account.Refusal?.Message);
        return new(product, email, account.Value.Id);
    }

    /// <summary>Registers a client of the code flow and answers its secret.</summary>
    public static async Task<string> ClientAsync(ServedProduct product, string id)
    {
        var client = new ClientRegistration { ClientId = id, Name = id, Authentication = ClientAuthentication.Secret, RedirectUris = [new(Callback)], IsOwn = true };
        return (await product.WithAsync<Clients, Outcomes.Outcome<RegisteredClient>>(clients => clients.RegisterAsync(Principal.Operator, client, CancellationToken.None))).Value!.Secret!;
    }

    /// <summary>Signs in with address and password: the page, and the form.</summary>
    public async Task SignInAsync()
    {
        using var browser = Open();
        using var done = await SubmitAsync(browser, new(product.Address, "/sign-in?returnUrl=%2F"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    /// <summary>Signs in for a client by the code flow, and answers access and refresh token.</summary>
    public async Task<(string Access, string Refresh)> TokensAsync(string client, string secret)
    {
        using var browser = Open();
        var verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var next = new Uri(
            product.Address,
            $"/connect/authorize?client_id={client}&response_type=code&redirect_uri={Uri.EscapeDataString(Callback)}&scope=openid%20offline_access%20mb&state=s&code_challenge={challenge}&code_challenge_method=S256");
        while (!next.AbsoluteUri.StartsWith(Callback, StringComparison.Ordinal))
        {
            using var step = next.AbsolutePath == "/sign-in" ? await SubmitAsync(browser, next) : await browser.GetAsync(next);

            // The page after signing in sends the browser on by itself: a form's answer may not redirect to another site.
            next = step.Headers.Location is { } location ? new Uri(next, location)
                : HttpUtility.ParseQueryString(next.Query)["returnUrl"] is { } onwards && next.AbsolutePath == "/sign-in/done" ? new Uri(product.Address, onwards)
                : throw new InvalidOperationException($"Stuck at {next}: {step.StatusCode}");
        }

        var code = HttpUtility.ParseQueryString(next.Query)["code"]!;
        return await AskAsync(
            browser, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", verifier), ("client_id", client), ("client_secret", secret));
    }

    /// <summary>Asks the token endpoint.</summary>
    public static async Task<(string Access, string Refresh)> AskAsync(HttpClient http, params (string Name, string Value)[] form)
    {
        using var answer = await http.PostAsync("/connect/token", new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return (body.GetProperty("access_token").GetString()!, body.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString()! : "");
    }

    private async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, Uri page)
    {
        var html = await browser.GetStringAsync(page);
        var hidden = Hidden().Matches(html).DistinctBy(field => field.Groups["name"].Value).ToDictionary(field => field.Groups["name"].Value, field => HttpUtility.HtmlDecode(field.Groups["value"].Value), StringComparer.Ordinal);
        return await browser.PostAsync(page, new FormUrlEncodedContent([.. hidden, new("email", email), new("password", Password)]));
    }

    private HttpClient Open() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = product.Address };

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
