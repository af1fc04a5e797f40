using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>
/// Markup in every text that people or documents bring in. Pages are found by following links from where their readers begin, so that a new page is tried as
/// soon as something leads to it; what shows such a text is opened in a real Chromium.
/// </summary>
[Collection(nameof(AttackCollection))]
public sealed partial class StoredScripts(Target target)
{
    private const string Mark = "xss7";
    private const int MostPages = 400;
    private const string Plan = $"matera/{SmallPlan.Slug}";
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    // Out of a text, an attribute in either quote, an address, a script, a comment.
    private static readonly string[] Payloads =
    [
        $"\"><img src=https://{Mark}.invalid/i onerror=alert(1) data-{Mark}>", $"'><svg/onload=alert(2) data-{Mark}>", $"</title></textarea></script><script data-{Mark}>alert(3)</script>", $"javascript:alert(4)//{Mark}",
        $"--><iframe srcdoc=\"<script>parent.alert(5)</script>\" data-{Mark}>", $"\" autofocus onfocus=alert(6) data-{Mark}=\"", $"{{{{constructor.constructor('alert(7)')()}}}} {Mark}",
    ];

    [Fact]
    public async Task No_text_that_somebody_wrote_becomes_part_of_a_page()
    {
        var program = Programs.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "There is no Chromium at " + string.Join(" or ", Programs) + ".");
        var publisher = await PoisonAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Timeout = Patience.Milliseconds, Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
        foreach (var reader in new[] { publisher, target.Ada })
        {
            var shown = await CrawlAsync(reader);
            Assert.Equal([], new[] { "/citta/matera/membri", "/citta/matera/chiavi" }.Except(shown));
            if (reader == publisher)
            {
                Assert.Equal([], new[] { "/account", "/account/sessions", "/citta/matera/registro" }.Except(shown));
            }

            await OpenAsync(browser, reader, [.. shown, $"/{Uri.EscapeDataString(Payloads[1])}", $"/graphql?query={Uri.EscapeDataString(Payloads[2])}"]);
        }
    }

    [Theory]
    [InlineData("/citta/matera/registro?azione=")]
    [InlineData("/citta/matera/registro?chi=")]
    [InlineData("/sign-in?returnUrl=/")]
    [InlineData("/sign-in/done?returnUrl=/")]
    [InlineData("/sign-in/code?returnUrl=/")]
    [InlineData("/consent?request=")]
    [InlineData("/lingua/")]
    [InlineData("/citta/")]
    [InlineData("/assets/x/")]
    public async Task What_an_address_holds_is_not_markup_in_the_answer(string path)
    {
        foreach (var payload in Payloads)
        {
            var page = await target.Ada.GetAsync(path + Uri.EscapeDataString(payload));

            Assert.DoesNotContain($"<img src=https://{Mark}", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg/", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<iframe", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\" autofocus onfocus", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_form_is_refused_with_is_not_markup_in_the_answer()
    {
        foreach (var payload in Payloads.Where(payload => payload.AsSpan().ContainsAny("<\"'")))
        {
            var signIn = await target.Stranger().SubmitAsync("/sign-in", "password", ("email", payload), ("password", payload));
            var member = await target.Vera.SubmitAsync("/citta/livorno/membri", "invite", ("mailAddress", payload), ("role", "editor"));
            var key = await target.Vera.SubmitAsync("/citta/livorno/chiavi", "create", ("name", payload), ("role", payload), ("life", payload));

            Assert.All([signIn, member, key], page =>
            {
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain(payload, page.Text, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task Hits_are_pieces_of_plain_text_and_no_markup()
    {
        await target.ImportAsync("lucca", HostilePlan.Json(field => $"<b>verdeggiante</b> {field} <script>alert(1)</script>"));
        await target.PublishAsync($"lucca/{SmallPlan.Slug}", "Public");
        JsonElement search = default;
        await TestKit.Poll.UntilAsync(
            "the plan to be found",
            async () =>
            {
                search = (await target.Stranger().DataAsync("{ search(text: \"verdeggiante\") { totalCount suggestion nodes { title titleSegments { text marked } highlights { segments { text marked } } } } }")).GetProperty("search");
                return search.GetProperty("totalCount").GetInt32() > 0;
            },
            Patience.Limit,
            TestContext.Current.CancellationToken);

        foreach (var hit in search.GetProperty("nodes").EnumerateArray())
        {
            var segments = hit.GetProperty("titleSegments").EnumerateArray().ToArray();
            Assert.Equal(hit.GetProperty("title").GetString(), string.Concat(segments.Select(segment => segment.GetProperty("text").GetString())));
            Assert.All(hit.GetProperty("highlights").EnumerateArray().SelectMany(fragment => fragment.GetProperty("segments").EnumerateArray()).Concat(segments).Where(segment => segment.GetProperty("marked").GetBoolean()), segment => Assert.DoesNotContain('<', segment.GetProperty("text").GetString()!));
            Assert.All(hit.GetProperty("highlights").EnumerateArray().SelectMany(fragment => fragment.GetProperty("segments").EnumerateArray()), segment => Assert.DoesNotContain("<em>", segment.GetProperty("text").GetString(), StringComparison.Ordinal));
        }

        var page = await target.Stranger().GetAsync($"/graphql?query={Uri.EscapeDataString("{ search(text: \"verdeggiante\") { nodes { title } } }")}", ("Accept", "application/json"));
        Assert.Equal(("application/json", "nosniff"), (page.Content.ContentType!.MediaType, page.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task A_mail_is_plain_text_with_the_headers_that_we_wrote()
    {
        foreach (var address in new[] { "a@example.org\r\nBcc: evil@example.org", "a@example.org, evil@example.org", "a@example.org\nSubject: x", "<a@example.org>", "\"x\r\nBcc: evil\"@example.org", "a@example.org;evil@example.org" })
        {
            await target.Vera.SubmitAsync("/citta/livorno/membri", "invite", ("mailAddress", address), ("role", "editor"));
            await target.Stranger().SubmitAsync("/password", "forgotten", ("email", address));
        }

        Assert.All(
            MailFolder.Read(target.Service),
            mail =>
            {
                Assert.DoesNotContain("evil", mail.Split("\r\n\r\n")[0].Split("\n\n")[0], StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("text/html", mail, StringComparison.Ordinal);
            });
    }

    /// <summary>Opens pages in Chromium: no dialog, no request elsewhere, no element of a payload.</summary>
    private async Task OpenAsync(IBrowser browser, Visitor reader, IEnumerable<string> paths)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = target.Address.AbsoluteUri });
        context.SetDefaultTimeout(Patience.Milliseconds);
        await context.AddCookiesAsync(reader.Cookies.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Domain = target.Address.Host, Path = "/" }));
        var page = await context.NewPageAsync();
        var happened = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            happened.Add($"{page.Url}: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != target.Address.Authority)
            {
                happened.Add($"{page.Url}: {request.Url}");
            }
        };
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            var elements = await page.EvaluateAsync<string[]>(
                $"[...document.querySelectorAll('[data-{Mark}], iframe, [onerror], [onload], [onfocus], a[href^=\"javascript:\" i], form[action^=\"javascript:\" i], [src*=\"{Mark}\"]')].map(element => element.outerHTML)");
            Assert.Equal([], elements.Select(element => $"{path}: {element}"));
        }

        Assert.Equal([], happened);
    }

    private async Task<Visitor> PoisonAsync()
    {
        var count = 0;
        string Payload(string field) => $"{Payloads[count++ % Payloads.Length]} {field}";

        await target.ImportAsync("matera", HostilePlan.Json(Payload));
        await target.PublishAsync(Plan, "Public");
        await target.ImportAsync("matera", HostilePlan.Json(field => Payload(field) + " 2"));
        const string Email = "scripts@example.org";
        var publisher = await target.SignUpAsync(Email);
        await target.Ada.ChangeAsync("addMember", "AddMemberInput", new { tenant = "city/matera", subject = publisher.Id, role = "PUBLISHER", displayName = Payload("member") }, "member { subject }");
        await target.Ada.ChangeAsync("addMember", "AddMemberInput", new { tenant = $"network/{Target.Network}", subject = publisher.Id, role = "NETWORK_ADMIN", displayName = Payload("member") }, "member { subject }");
        foreach (var payload in Payloads)
        {
            await publisher.ChangeAsync("saveSearch", "SaveSearchInput", new { name = payload[..Math.Min(90, payload.Length)], text = "verde" }, "savedSearch { id }");
            await publisher.SubmitAsync("/citta/matera/chiavi", "create", ("name", payload[..Math.Min(90, payload.Length)]), ("role", "editor"), ("life", "1"));
            await publisher.SubmitAsync("/citta/matera/membri", "invite", ("mailAddress", $"\"{payload}\"@example.org"), ("role", "editor"));
        }

        await publisher.SubmitAsync("/account", "name", ("name", Payloads[0]));

        // A browser that calls itself so, and signs in once more so that the new name is on every page.
        var browser = target.Stranger();
        browser.Agent = Payloads[1];
        await browser.SignInAsync(Email, Target.Password);
        await browser.AskAsync("mutation($input: EditNodeInput!) { editNode(input: $input) { userErrors { code } } }", new { input = new { node = $"{Plan}/1.01", fields = new[] { new { field = "title", text = Payload("edited") } } } });

        // The journals show what was delivered to them.
        await target.Service.DeliveredAsync(TestContext.Current.CancellationToken);
        return browser;
    }

    /// <summary>Follows links from where somebody begins, and answers the pages that show a payload.</summary>
    private static async Task<List<string>> CrawlAsync(Visitor visitor)
    {
        var (shown, visited, open) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/", "/account", "/citta/matera/membri", $"/reti/{Target.Network}/membri"]));
        while (open.TryDequeue(out var path) && visited.Count < MostPages)
        {
            if (!visited.Add(path))
            {
                continue;
            }

            var page = await visitor.GetAsync(path);
            if (page.Status != HttpStatusCode.OK || page.Content.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            if (page.Text.Contains(Mark, StringComparison.Ordinal))
            {
                shown.Add(path);
            }

            foreach (var link in Links().Matches(page.Text).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)))
            {
                // Not the other language's switch, which every page has, and no pages of pages.
                if (Uri.TryCreate(page.Address, link, out var next) && next.Authority == page.Address.Authority && next.Scheme == "http" && !next.AbsolutePath.StartsWith("/lingua/", StringComparison.Ordinal))
                {
                    open.Enqueue(next.PathAndQuery);
                }
            }
        }

        return shown;
    }

    [GeneratedRegex("<a[^>]* href=\"(?<address>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
