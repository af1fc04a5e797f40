using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.GraphQL.Tests;

public sealed partial class GraphiQLForBrowsers(TestServer server)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Fact]
    public async Task A_browser_gets_a_page_at_the_same_address_that_loads_nothing_from_elsewhere()
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/graphql", Browser);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script>|<style|//[a-z]", page);
        var files = References().Matches(page).Select(match => match.Groups["file"].Value).ToArray();
        Assert.Equal(6, files.Length);
        foreach (var file in files)
        {
            using var asset = await server.SendAsync(HttpMethod.Get, file);
            Assert.True(asset.StatusCode == HttpStatusCode.OK, file);
            Assert.True(asset.Content.Headers.ContentType?.MediaType is "text/javascript" or "text/css", file);
        }
    }

    [Fact]
    public async Task The_six_examples_are_answered()
    {
        var script = await server.Client.GetStringAsync("/graphql/graphiql/start.js", TestContext.Current.CancellationToken);
        var examples = Examples().Matches(script).Select(match => match.Groups["query"].Value).ToArray();

        Assert.Equal(6, examples.Length);
        foreach (var example in examples)
        {
            var answer = await server.AskAsync(example);
            Assert.True(
                !answer.TryGetProperty("errors", out var errors) || errors[0].GetProperty("extensions").GetProperty("code").GetString() == "INDICATOR_UNKNOWN",
                $"{example}\n{answer}");
        }
    }

    [Fact]
    public async Task Files_are_sent_again_only_when_they_changed()
    {
        using var first = await server.SendAsync(HttpMethod.Get, "/graphql/graphiql/start.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/graphiql/start.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("nothing.js")]
    [InlineData("index.html")]
    [InlineData("..%2f..%2fappsettings.json")]
    public async Task Nothing_else_is_served(string file)
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/graphql/graphiql/{file}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task It_starts_in_a_browser_under_its_content_policy()
    {
        const string Chromium = "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        using var profile = new TemporaryFolder();
        using var browser = Process.Start(new ProcessStartInfo(Chromium)
        {
            ArgumentList =
            {
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile.Path}", "--virtual-time-budget=15000",
                "--dump-dom", new Uri(server.Client.BaseAddress!, "/graphql").ToString(),
            },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var page = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

            Assert.True(page.Contains("graphiql-container", StringComparison.Ordinal), page + await errors);
            Assert.Equal(6, Tabs().Count(page));
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex("(?:src|href)=\"(?<file>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex References();

    [GeneratedRegex("`(?<query>#[^`]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Examples();

    [GeneratedRegex("class=\"[^\"]*graphiql-tab-button", RegexOptions.NonBacktracking)]
    private static partial Regex Tabs();
}
