using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>A browser window: what its console says of the content policy is kept, and every page can be examined.</summary>
public sealed partial class Window : IAsyncDisposable
{
    private const int Wide = 1280;
    private const int Narrow = 390;
    private const int Height = 844;
    private const int MostTries = 5;

    // Set on a page before it is left: what is still there is the old page.
    private const string Left = "data-left";

    // Where somebody wants to look at the pages.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("MB_SCREENSHOTS");
    private readonly ConcurrentQueue<string> _violations = [];
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, Address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || message.Text.Contains("Content-Security-Policy", StringComparison.OrdinalIgnoreCase))
            {
                _violations.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _violations.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Opens a window on pages in Italian.</summary>
    public static Task<Window> OpenAsync(Portal portal) => OpenAsync(portal.Browser, portal.Address);

    /// <summary>Opens a window on pages in Italian.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="address">Where the pages are.</param>
    /// <param name="ignoreCertificate">Whether it takes a certificate that nobody vouches for.</param>
    public static async Task<Window> OpenAsync(IBrowser browser, Uri address, bool ignoreCertificate = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = "it-IT",
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = Wide, Height = Height },
            IgnoreHTTPSErrors = ignoreCertificate,
        });
        context.SetDefaultTimeout(Patience.Milliseconds);
        return new(context, await context.NewPageAsync(), address);
    }

    /// <summary>Opens a page. One that is on its way yet, such as from a page that leads on by itself, may come between: then it is opened again.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Page.GotoAsync(path);
            }
            catch (PlaywrightException e) when (attempt < MostTries && Interrupted().IsMatch(e.Message))
            {
                await Page.WaitForLoadStateAsync();
            }
        }
    }

    /// <summary>Presses a button that leads to another page.</summary>
    public Task PressAsync(string name) => LeaveByAsync(Button(name));

    /// <summary>Follows a link.</summary>
    public Task FollowAsync(string name) => LeaveByAsync(Page.GetByRole(AriaRole.Link, new() { Name = name }));

    /// <summary>Clicks what leads to another page and waits for that one to be there and loaded, so that nothing is found on the old one that is looked for on the new.</summary>
    public async Task LeaveByAsync(ILocator way)
    {
        await Page.EvaluateAsync($"document.documentElement.setAttribute('{Left}', '')");
        await way.ClickAsync();
        await Page.Locator($"html[{Left}]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Waits until the page says that what was asked for is done.</summary>
    public Task DoneAsync() => Page.GetByRole(AriaRole.Status).WaitForAsync();

    /// <summary>Waits until a page of the portal is there and loaded. Asked again and again: WaitForURLAsync misses a page that comes while it begins to wait.</summary>
    /// <param name="path">Its path; whatever follows a question mark is not looked at.</param>
    public async Task CameToAsync(string path)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(new Uri(Address, path).AbsoluteUri)}([?#]|$)", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Opens a page again until it shows what comes to it a moment later, as a journal's entries do.</summary>
    public Task GoUntilAsync(string path, string text) => Poll.UntilAsync(
        $"{path} to show '{text}'",
        async () =>
        {
            await GoAsync(path);
            return (await Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal);
        },
        Patience.Limit,
        TestContext.Current.CancellationToken);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string name) => Page.Locator($"[name='{name}']:visible");

    /// <summary>Chooses a password by a link.</summary>
    public async Task SetPasswordAsync(string link)
    {
        await GoAsync(link);
        await Field("password").FillAsync(Portal.Password);
        await PressAsync("Imposta la password");
        await CameToAsync("/sign-in");
    }

    /// <summary>Signs in with the password, from wherever the window is.</summary>
    public async Task SignInAsync(string email, string password = Portal.Password)
    {
        await GoAsync("/account");
        await Field("email").FillAsync(email);
        await Field("password").FillAsync(password);
        await PressAsync("Accedi");
        await Page.Locator(".alert-danger, h1:text-is('Account'), h1:text-is('Secondo fattore')").First.WaitForAsync();
    }

    /// <summary>Signs in where the page asks for it: a session at the authority does without.</summary>
    public async Task SignInWhereAskedAsync(string email)
    {
        if (Page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await Field("email").FillAsync(email);
            await Field("password").FillAsync(Portal.Password);
            await PressAsync("Accedi");
        }
    }

    /// <summary>Fails on what axe finds on a desk and on a telephone, on a page wider than a telephone, and on anything that the content policy stopped.</summary>
    public async Task ExamineAsync(string name)
    {
        await Page.WaitForLoadStateAsync();
        await ExamineAccessAsync($"{name}-{Wide}");
        await Page.SetViewportSizeAsync(Narrow, Height);
        await ExamineAccessAsync($"{name}-{Narrow}");
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Narrow, $"{name} is wider than {Narrow} pixels.");
        await Page.SetViewportSizeAsync(Wide, Height);
        Assert.Empty(_violations);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    [GeneratedRegex("interrupted by another navigation|ERR_ABORTED", RegexOptions.None, 1000)]
    private static partial Regex Interrupted();

    private async Task ExamineAccessAsync(string name)
    {
        var report = await Page.RunAxe();
        Assert.Empty(report.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name}: {violation.Id} ({violation.Impact}): {node.Html}")));
        await PictureAsync(name);
    }

    private async Task PictureAsync(string name)
    {
        if (Pictures is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
        }
    }
}
