using MunicipalBenchmark.Access;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>One authority for the tests of a class, on a SQLite file.</summary>
public sealed class AuthorityFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestAuthority? _authority;
    private Task<string>? _token;

    public TestAuthority Authority => _authority ?? throw new InvalidOperationException("Not started.");

    /// <summary>An access token of an editor of Pisa, the same for all tests of the class.</summary>
    public async Task<string> TokenAsync()
    {
        _token ??= SignInAsync();
        return await _token;
    }

    public async ValueTask InitializeAsync() => _authority = await TestAuthority.StartAsync(_folder, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["RateLimits:SignInPerMinute"] = "0",
        ["RateLimits:TokenPerMinute"] = "0",
    });

    public async ValueTask DisposeAsync()
    {
        if (_authority is not null)
        {
            await _authority.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<string> SignInAsync()
    {
        var flow = await CodeFlow.RegisterAsync(Authority);
        var account = await Authority.AddPersonAsync(null, new Membership(Role.Editor, "pisa"));
        return (string)(await flow.SignInAsync(account))["access_token"]!;
    }
}
