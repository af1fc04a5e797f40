using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>What the service wrote to people.</summary>
internal static partial class Mails
{
    /// <summary>All mails to somebody, as text.</summary>
    public static string[] To(Target target, string email) => [.. MailFolder.Read(target.Service).Where(text => text.Contains(email, StringComparison.Ordinal))];

    /// <summary>The newest link to a page in a mail to somebody.</summary>
    public static async Task<Uri> LinkAsync(Target target, string email, string page)
    {
        string[] links = [];
        await Poll.UntilAsync(
            $"a mail to {email} with a link to {page}",
            () => (links = [.. To(target, email).SelectMany(text => Link().Matches(text).Select(match => match.Value)).Where(link => link.Contains(page, StringComparison.Ordinal))]).Length > 0,
            Patience.Limit,
            TestContext.Current.CancellationToken);
        return new(links[^1]);
    }

    [GeneratedRegex(@"https?://\S+#code=\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
