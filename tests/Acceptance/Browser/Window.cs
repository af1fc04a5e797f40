using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>A browser window: what its console says of the content policy is kept, and every page can be examined.</summary>
public sealed partial class Window : IAsyncDisposable
{
    private const int Wide = 1280;
    private const int Narrow = 390;
    private const int Height = 844;
    private const float PatienceMs = 60_000;

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
    public static async Task<Window> OpenAsync(Portal portal)
    {
        var context = await portal.Browser.NewContextAsync(new() { Locale = "it-IT", BaseURL = portal.Address.AbsoluteUri, ViewportSize = new() { Width = Wide, Height = Height } });
        context.SetDefaultTimeout(PatienceMs);
        return new(context, await context.NewPageAsync(), portal.Address);
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Opens a page again until it shows what comes to it a moment later, as a journal's entries do.</summary>
    public Task GoUntilAsync(string path, string text) => Poll.UntilAsync(
        $"{path} to show '{text}'",
        async () =>
        {
            await GoAsync(path);
            return (await Page.Locator("main").InnerTextAsync()).Contains(text, StringComparison.Ordinal);
        },
        TimeSpan.FromMilliseconds(PatienceMs),
        TestContext.Current.CancellationToken);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string name) => Page.Locator($"[name='{name}']:visible");

    /// <summary>Chooses a password by a link.</summary>
    public async Task SetPasswordAsync(string link)
    {
        await Page.GotoAsync(link);
        await Field("password").FillAsync(Portal.Password);
        await Button("Imposta la password").ClickAsync();

        // The page is left at once, so that its load is not waited for. WaitForURLAsync with Commit waits for ever where the browser is there already.
        await Assertions.Expect(Page).ToHaveURLAsync(SignInPage(), new() { Timeout = PatienceMs });
    }

    /// <summary>Signs in with the password, from wherever the window is.</summary>
    public async Task SignInAsync(string email, string password = Portal.Password)
    {
        await GoAsync("/account");
        await Field("email").FillAsync(email);
        await Field("password").FillAsync(password);
        await Button("Accedi").ClickAsync();
        await Page.Locator(".alert-danger, h1:text-is('Account'), h1:text-is('Secondo fattore')").First.WaitForAsync();
    }

    /// <summary>Signs in where the page asks for it: a session at the authority does without.</summary>
    public async Task SignInWhereAskedAsync(string email)
    {
        if (Page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await Field("email").FillAsync(email);
            await Field("password").FillAsync(Portal.Password);
            await Button("Accedi").ClickAsync();
        }
    }

    /// <summary>Fails on what axe finds serious, on a page wider than a telephone, and on anything that the content policy stopped.</summary>
    public async Task ExamineAsync(string name)
    {
        var report = await Page.RunAxe();
        Assert.Empty(report.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{name}: {violation.Id}: {node.Html}")));
        await PictureAsync($"{name}-{Wide}");
        await Page.SetViewportSizeAsync(Narrow, Height);
        Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= Narrow, $"{name} is wider than {Narrow} pixels.");
        await PictureAsync($"{name}-{Narrow}");
        await Page.SetViewportSizeAsync(Wide, Height);
        Assert.Empty(_violations);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    [GeneratedRegex(@"/sign-in\?", RegexOptions.None, 1000)]
    private static partial Regex SignInPage();

    private async Task PictureAsync(string name)
    {
        if (Pictures is not null)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
        }
    }
}
