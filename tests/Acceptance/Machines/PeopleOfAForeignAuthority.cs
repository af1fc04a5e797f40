using System.Net;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Machines;

/// <summary>People of a foreign, certified authority sign in to the portal: its forms are filled in as a browser would.</summary>
public sealed partial class PeopleOfAForeignAuthority
{
    private const string Secret = "a-secret-of-the-test";
    private static readonly NodeScripts Scripts = new("tests/Acceptance/Machines/Node");

    [Fact]
    public async Task A_person_with_a_verified_address_gets_the_account_that_was_made_for_it_and_others_get_none()
    {
        using var folder = new TemporaryFolder();
        var portal = $"http://localhost:{FreePort.Next()}/";
        using var provider = Scripts.Start("provider.mjs", "urn:municipal-benchmark", Secret, "nobody", portal);
        try
        {
            var issuer = await provider.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new InvalidOperationException(await provider.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await using var service = await RunningService.StartAsync(
                folder.File("data"), [$"--Urls={portal.TrimEnd('/')}", $"--Identity:Authority={issuer}", "--Identity:ClientId=portal", $"--Identity:ClientSecret={Secret}"]);
            (await Mb.RunAsync("user", "add", "ada@example.org", "--role", "platform-admin", $"--Data:Directory={service.Directory}")).Done();

            using (var ada = Open(portal))
            {
                await SignInAsync(ada, "ada", "/account");
                Assert.Equal((HttpStatusCode.OK, "/piattaforma"), await GetAsync(ada, "piattaforma"));
            }

            using (var somebody = Open(portal))
            {
                await SignInAsync(somebody, "somebody", "/account");
                Assert.Equal((HttpStatusCode.Forbidden, "/piattaforma"), await GetAsync(somebody, "piattaforma"));
            }

            using (var unverified = Open(portal))
            {
                Assert.Contains("reason=address", await SignInAsync(unverified, "unverified", "/sign-in/refused"), StringComparison.Ordinal);
                Assert.Equal((HttpStatusCode.OK, "/sign-in/refused"), await GetAsync(unverified, "account"));
            }

            using var cancelling = Open(portal);
            using var asked = await cancelling.GetAsync("sign-in/start", TestContext.Current.CancellationToken);
            using var aborted = await cancelling.GetAsync($"{asked.RequestMessage!.RequestUri}/abort", TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, "/sign-in/refused"), (aborted.StatusCode, aborted.RequestMessage!.RequestUri!.AbsolutePath));
        }
        finally
        {
            provider.StandardInput.Close();
            await provider.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static HttpClient Open(string portal) => new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(portal) };

    private static async Task<(HttpStatusCode, string)> GetAsync(HttpClient person, string page)
    {
        using var response = await person.GetAsync(page, TestContext.Current.CancellationToken);
        return (response.StatusCode, response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    /// <summary>Signs in and consents at the authority, and answers the query of the page that it ends at.</summary>
    private static async Task<string> SignInAsync(HttpClient person, string name, string end)
    {
        using var asked = await person.GetAsync("sign-in/start?returnUrl=/account", TestContext.Current.CancellationToken);
        var form = Form().Match(await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["action"].Value;
        Assert.NotEqual("", form);
        using var consent = await person.PostAsync(
            form, new FormUrlEncodedContent([new("prompt", "login"), new("login", name), new("password", "any")]), TestContext.Current.CancellationToken);
        form = Form().Match(await consent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups["action"].Value;
        using var back = await person.PostAsync(form, new FormUrlEncodedContent([new("prompt", "consent")]), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, end), (back.StatusCode, back.RequestMessage!.RequestUri!.AbsolutePath));
        return back.RequestMessage.RequestUri.Query;
    }

    [GeneratedRegex("""<form[^>]* action="(?<action>[^"]+)" method="post">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
