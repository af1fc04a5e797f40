using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Browser;

/// <summary>The machine's Chromium; a test is skipped where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        SkipWhereAbsent();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Programs.First(File.Exists),
            Timeout = Patience.Milliseconds,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public static void SkipWhereAbsent() => Assert.SkipUnless(Programs.Any(File.Exists), "There is no Chromium at " + string.Join(" or ", Programs) + ".");
}
