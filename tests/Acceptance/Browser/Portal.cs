using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>A service with one plan and an administrator, and a Chromium to open it with.</summary>
public sealed partial class Portal : IAsyncLifetime
{
    /// <summary>Password of every account.</summary>
    public const string Password = "corretto cavallo batteria";

    /// <summary>The administrator of the platform.</summary>
    public const string Administrator = "ada@example.org";

    private readonly TemporaryFolder _folder = new();
    private RunningService? _service;
    private IPlaywright? _playwright;

    /// <summary>The browser; a test is skipped where there is none.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the pages are; passkeys want a name and no address.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Chromium.SkipWhereAbsent();
        Address = new($"http://localhost:{FreePort.Next()}/");
        _service = await RunningService.StartAsync(_folder.File("data"), [$"--Urls={Address.GetLeftPart(UriPartial.Authority)}", "--RateLimits:SignInPerMinute=0", "--RateLimits:TokenPerMinute=0", "--Mail:SearchesSeconds=1"]);
        (await Mb.RunAsync("import", SmallPlan.WriteTo(_folder.Path, 1), "--city", "livorno", $"--Data:Directory={_service.Directory}")).Done();
        (await Mb.RunAsync("publish", $"livorno/{SmallPlan.Slug}", $"--Data:Directory={_service.Directory}")).Done();
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        await using var window = await OpenAsync();
        await window.SetPasswordAsync(await LinkAsync(Administrator, "--role", "platform-admin"));
    }

    /// <summary>A fresh browser window, signed in nowhere.</summary>
    public Task<Window> OpenAsync() => Window.OpenAsync(this);

    /// <summary>A window with an account of its own, signed in.</summary>
    public async Task<Window> OpenSignedInAsync(string email)
    {
        var window = await OpenAsync();
        if (email != Administrator)
        {
            await window.SetPasswordAsync(await LinkAsync(email));
        }

        await window.SignInAsync(email);
        return window;
    }

    /// <summary>The link that <c>mb user add</c> prints.</summary>
    public async Task<string> LinkAsync(string email, params string[] further)
    {
        var added = (await Mb.RunAsync(["user", "add", email, .. further, $"--Data:Directory={_service!.Directory}"])).Done();
        return Link().Match(added.Output).Value;
    }

    /// <summary>Waits until everything that was done has reached the read model and the journals.</summary>
    public Task DeliveredAsync() => _service!.DeliveredAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs a command of <c>mb</c> on the service's data.</summary>
    internal Task<MbResult> RunAsync(params string[] arguments) => Mb.RunAsync([.. arguments, $"--Data:Directory={_service!.Directory}"]);

    /// <summary>Imports a plan and publishes it.</summary>
    /// <param name="plan">Its city and id.</param>
    /// <param name="visibility">Options of <c>mb publish</c>.</param>
    public async Task PublishAsync(string plan, params string[] visibility)
    {
        (await RunAsync("import", SmallPlan.WriteTo(_folder.Path, 1), "--city", plan.Split('/')[0], "--plan", plan.Split('/')[1])).Done();
        (await RunAsync(["publish", plan, .. visibility])).Done();
    }

    /// <summary>A window of somebody new, who was invited to a role by who runs the tenant, and accepted.</summary>
    /// <param name="inviting">A window of who invites.</param>
    /// <param name="page">The page with the form.</param>
    /// <param name="email">The address.</param>
    /// <param name="role">The role; null where the page has only one.</param>
    /// <param name="name">The name to be known by.</param>
    public async Task<Window> OpenInvitedAsync(Window inviting, string page, string email, string? role, string name)
    {
        await inviting.GoAsync(page);
        await inviting.Field("mailAddress").FillAsync(email);
        if (role is not null)
        {
            await inviting.Field("role").SelectOptionAsync(role);
        }

        await inviting.PressAsync("Invita");
        await inviting.DoneAsync();

        var invited = await OpenAsync();
        var links = await LinksInMailAsync(email);
        await invited.SetPasswordAsync(links.Single(link => link.Contains("/setup", StringComparison.Ordinal)));
        await invited.GoAsync(links.Single(link => link.Contains("/invitation", StringComparison.Ordinal)));
        await invited.CameToAsync("/sign-in");
        await invited.Field("email").FillAsync(email);
        await invited.Field("password").FillAsync(Password);
        await invited.PressAsync("Accedi");
        await invited.Field("displayName").FillAsync(name);
        await invited.ExamineAsync("invitation");
        await invited.PressAsync("Accetta");
        await invited.DoneAsync();
        return invited;
    }

    /// <summary>Links in the mails to somebody, once there are any.</summary>
    public async Task<string[]> LinksInMailAsync(string email)
    {
        string[] links = [];
        await Poll.UntilAsync(
            $"a mail to {email}",
            () =>
            {
                links = [.. MailFolder.Read(_service!).Where(text => text.Contains(email, StringComparison.Ordinal)).SelectMany(text => Link().Matches(text)).Select(match => match.Value)];
                return links.Length > 0;
            },
            Patience.Limit,
            TestContext.Current.CancellationToken);
        return links;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _folder.Dispose();
    }

    [GeneratedRegex(@"https?://\S+#code=\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
