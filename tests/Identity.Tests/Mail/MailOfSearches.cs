using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Mail;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.Search.Saved;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Mail;

public sealed class MailOfSearches
{
    private static readonly SavedSearchDigest Digest = new(
    [
        new()
        {
            Search = new() { Id = Guid.NewGuid(), Name = "Porti", CreatedAt = DateTimeOffset.UnixEpoch },
            NewMatches = [new(PlanId.Load("livorno/dup"), 1, DateTimeOffset.UnixEpoch, 3)],
        },
    ]);

    [Fact]
    public async Task has_what_was_found_and_a_link_that_stops_it_for_this_person_only()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var account = await authority.AddPersonAsync("anna@example.it");
        var mail = authority.Services.GetRequiredService<SearchMail>();

        Assert.True(await mail.SendAsync(account.Id, Digest, TestContext.Current.CancellationToken));
        Assert.False(await mail.SendAsync("nobody", Digest, TestContext.Current.CancellationToken));

        string[] files = [];
        await Poll.UntilAsync("the mail", () => (files = Directory.Exists(folder.File("mail")) ? Directory.GetFiles(folder.File("mail"), "2*.txt") : []).Length > 0, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var text = await File.ReadAllTextAsync(Assert.Single(files), TestContext.Current.CancellationToken);
        Assert.StartsWith("To: anna@example.it\n", text, StringComparison.Ordinal);
        Assert.Contains("\"Porti\"\n- livorno/dup (3)\n", text, StringComparison.Ordinal);
        var code = text.Split("/searches/stop#code=")[1].Trim();
        Assert.Equal(account.Id, mail.ReadStop(code));
        Assert.Null(mail.ReadStop(code[..^10] + (code[^10] == 'A' ? 'B' : 'A') + code[^9..]));
        Assert.Null(mail.ReadStop(account.Id));
        Assert.Null(mail.ReadStop(""));
    }
}
