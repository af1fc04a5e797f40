using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Abuse;

public sealed class Limits
{
    [Fact]
    public async Task whoever_guesses_too_often_is_sent_away()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal) { ["RateLimits:SignInPerMinute"] = "3" });
        using var browser = authority.OpenBrowser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            // Another address each time: the account's own lock does not help here.
            using var response = await browser.PostAsync("/sign-in", ("email", $"{i}@example.it"), ("password", "guess"));
            answers.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Theory]
    [InlineData("RateLimits:GraphQLPerMinute", "/graphql")]
    [InlineData("RateLimits:UploadsPerMinute", "/uploads?name=plan.json")]
    public async Task a_caller_who_asks_too_often_is_sent_away_and_others_are_not(string setting, string path)
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal) { [setting] = "3" });
        var (eager, calm) = (await KeyAsync(authority, "eager"), await KeyAsync(authority, "calm"));

        var answers = new List<bool>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await IsAnsweredAsync(eager));
        }

        Assert.Equal([true, true, true, false, false], answers);
        Assert.True(await IsAnsweredAsync(calm));

        async Task<bool> IsAnsweredAsync(string key)
        {
            using var browser = authority.OpenBrowser();
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add("X-Api-Key", key);
            using var response = await browser.SendAsync(request);
            Assert.NotEqual(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal(response.StatusCode == HttpStatusCode.TooManyRequests, response.Headers.RetryAfter is not null);
            return response.StatusCode != HttpStatusCode.TooManyRequests;
        }
    }

    [Fact]
    public async Task no_secret_is_in_the_log_of_all_that_happens()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var account = await authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(authority);
        var tokens = await flow.SignInAsync(account);
        var renewed = await flow.RefreshAsync((string)tokens["refresh_token"]!);
        var key = await KeyAsync(authority, "k");
        using var browser = authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        using var api = authority.OpenBrowser();
        await api.WhoAmIAsync((string?)tokens["access_token"]);
        await api.WhoAmIAsync((string?)tokens["access_token"] + "x");
        await api.WhoAmIAsync(apiKey: key);
        string[] secrets =
        [
            TestAuthority.Password, Secret((string)tokens["access_token"]!), (string)tokens["refresh_token"]!, Secret((string)renewed.Body["access_token"]!),
            key, .. browser.Cookies.GetAllCookies().Select(cookie => cookie.Value),
        ];

        Assert.True(authority.Log.Lines.Count > 50, $"Only {authority.Log.Lines.Count} lines.");
        var leaks = authority.Log.Lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))).Select(line => line[..Math.Min(line.Length, 120)]);
        Assert.Equal([], leaks.Distinct());
    }

    private static async Task<string> KeyAsync(TestAuthority authority, string name)
    {
        var created = await authority.Services.GetRequiredService<IApiKeys>().CreateAsync(
            new(PrincipalKind.User, "anna") { Memberships = [new(Role.Publisher, "pisa")] }, name, new(Role.Editor, "pisa"), TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        return created.Value!.Secret;
    }

    // The signature: without it the rest is nothing to show.
    private static string Secret(string token) => token.Split('.')[2];
}
