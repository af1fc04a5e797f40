using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Foreign;

public sealed class SigningInElsewhere : IAsyncLifetime
{
    private const string Refused = "/sign-in/refused";
    private const string RefusedForTheAddress = "/sign-in/refused?reason=address";
    private static readonly RSA Stranger = RSA.Create(2048);

    private readonly TemporaryFolder _folder = new();
    private ForeignServer _foreign = null!;
    private TestAuthority _server = null!;

    private static readonly Dictionary<string, (string End, Func<JsonObject, JsonObject, RSA, string> Make)> Wrong = new(StringComparer.Ordinal)
    {
        ["address not verified"] = (RefusedForTheAddress, (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "email_verified", false), key)),
        ["verification not told"] = (RefusedForTheAddress, (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "email_verified"), key)),
        ["no address"] = (RefusedForTheAddress, (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "email"), key)),
        ["other issuer"] = (Refused, (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "iss", "https://other.example"), key)),
        ["other audience"] = (Refused, (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "aud", "another-client"), key)),
        ["another sign-in's nonce"] = (Refused, (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "nonce", "another"), key)),
        ["no nonce"] = (Refused, (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "nonce"), key)),
        ["long expired"] = (Refused, (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "exp", 1_600_000_000), key)),
        ["foreign key"] = (Refused, (header, payload, _) => Forge.Rs256(header, payload, Stranger)),
        ["alg none"] = (Refused, (header, payload, _) => Forge.Sign(Forge.With(header, "alg", "none"), payload, _ => [])),
        ["HS256 with the client's secret"] = (Refused, (header, payload, _) => Forge.Sign(Forge.With(header, "alg", "HS256"), payload, content => HMACSHA256.HashData("a-secret-of-the-test"u8, content))),
    };

    public static TheoryData<string> Names => [.. Wrong.Keys];

    public async ValueTask InitializeAsync()
    {
        _foreign = await ForeignServer.StartAsync();
        _server = await TestAuthority.StartAsync(_folder, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Identity:Authority"] = _foreign.Address,
            ["Identity:ClientId"] = "portal",
            ["Identity:ClientSecret"] = "a-secret-of-the-test",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _foreign.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task whoever_has_a_verified_address_gets_an_account_and_the_same_one_again()
    {
        using var browser = _server.OpenBrowser();
        using var again = _server.OpenBrowser();

        Assert.Equal("/account", await SignInAsync(browser, "anna"));
        Assert.Equal("/account", await SignInAsync(again, "anna", address: "anna.rossi@example.org"));

        var account = await AccountAsync(browser);
        Assert.Equal(account, await AccountAsync(again));
        Assert.Equal((await FindAsync("anna@example.org"))?.Id, account);
        Assert.Null(await FindAsync("anna.rossi@example.org"));
    }

    [Fact]
    public async Task an_account_that_was_invited_by_the_address_is_taken_over_once()
    {
        var invited = (await _server.WithAsync<IAccounts, Outcomes.Outcome<InvitedAccount>>(accounts => accounts.InviteAsync("bruno@example.org", mail: false, CancellationToken.None))).Value!;
        using var browser = _server.OpenBrowser();
        using var other = _server.OpenBrowser();

        Assert.Equal("/account", await SignInAsync(browser, "bruno"));
        Assert.Equal(RefusedForTheAddress, await SignInAsync(other, "somebody-else", address: "bruno@example.org"));

        Assert.Equal(invited.Account, await AccountAsync(browser));
        Assert.Null(await AccountAsync(other));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task an_answer_that_is_wrong_gives_no_session_and_no_account(string wrong)
    {
        using var browser = _server.OpenBrowser();

        Assert.Equal(Wrong[wrong].End, await SignInAsync(browser, "carla", Wrong[wrong].Make));

        Assert.Null(await AccountAsync(browser));
        Assert.Null(await FindAsync("carla@example.org"));
    }

    [Fact]
    public async Task an_answer_is_good_once_and_in_the_browser_that_asked_only()
    {
        using var browser = _server.OpenBrowser();
        using var other = _server.OpenBrowser();
        using var third = _server.OpenBrowser();
        var answer = await AskAsync(browser, "dario", Good);

        Assert.Equal(Refused, await ComeBackAsync(other, answer));
        Assert.Equal("/account", await ComeBackAsync(browser, answer));
        Assert.Equal(Refused, await ComeBackAsync(browser, answer));
        Assert.Equal(Refused, await ComeBackAsync(third, "/signin-oidc?code=c"));
        Assert.Equal(Refused, await ComeBackAsync(third, "/signin-oidc?error=access_denied&state=s"));
        Assert.Null(await AccountAsync(other));
        Assert.Null(await AccountAsync(third));
    }

    private static string Good(JsonObject header, JsonObject payload, RSA key) => Forge.Rs256(header, payload, key);

    private async Task<string> SignInAsync(Browser browser, string subject, Func<JsonObject, JsonObject, RSA, string>? make = null, string? address = null) =>
        await ComeBackAsync(browser, await AskAsync(browser, subject, make ?? Good, address));

    /// <summary>Begins, and has the authority give a token for the code; answers the address that it sends the browser back to.</summary>
    private async Task<string> AskAsync(Browser browser, string subject, Func<JsonObject, JsonObject, RSA, string> make, string? address = null)
    {
        using var asked = await browser.GetAsync("/challenge");
        Assert.StartsWith($"{_foreign.Address}/a?", asked.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(asked.Headers.Location.Query);
        Assert.Equal(("code", "S256", "portal"), (query["response_type"].ToString(), query["code_challenge_method"].ToString(), query["client_id"].ToString()));
        var (header, payload) = _foreign.Token(subject);
        (header["typ"], payload["aud"], payload["nonce"]) = ("JWT", "portal", query["nonce"].ToString());
        (payload["email"], payload["email_verified"], payload["name"]) = (address ?? $"{subject}@example.org", true, subject);
        _foreign.IdToken = make(header, payload, _foreign.Key("f1"));
        return $"/signin-oidc?code=c&state={Uri.EscapeDataString(query["state"].ToString())}";
    }

    /// <summary>Where the browser is sent.</summary>
    private static async Task<string> ComeBackAsync(Browser browser, string answer)
    {
        using var response = await browser.GetAsync(answer);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{answer} is answered with {(int)response.StatusCode}.");
        return response.Headers.Location!.OriginalString;
    }

    private static async Task<string?> AccountAsync(Browser browser)
    {
        using var response = await browser.GetAsync("/account");
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
    }

    private Task<Account?> FindAsync(string address) =>
        _server.WithAsync<Microsoft.AspNetCore.Identity.UserManager<Account>, Account?>(accounts => accounts.FindByEmailAsync(address));
}
