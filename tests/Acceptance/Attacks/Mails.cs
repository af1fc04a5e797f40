using System.Text.RegularExpressions;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>What the service wrote to people: files in its folder.</summary>
internal static partial class Mails
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>All mails to somebody, as text.</summary>
    public static string[] To(Target target, string email)
    {
        var folder = Path.Combine(target.Service.Directory, "mail");
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)] : [];
        return [.. files.Select(File.ReadAllText).Where(text => text.Contains(email, StringComparison.Ordinal)).Select(text => text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal))];
    }

    /// <summary>The newest link to a page in a mail to somebody.</summary>
    public static async Task<Uri> LinkAsync(Target target, string email, string page)
    {
        string[] links = [];
        await Poll.UntilAsync(
            $"a mail to {email} with a link to {page}",
            () => (links = [.. To(target, email).SelectMany(text => Link().Matches(text).Select(match => match.Value)).Where(link => link.Contains(page, StringComparison.Ordinal))]).Length > 0,
            Limit,
            TestContext.Current.CancellationToken);
        return new(links[^1]);
    }

    [GeneratedRegex(@"https?://\S+#code=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
