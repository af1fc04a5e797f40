using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.ApiKeys;

public sealed class KeysOfMachines(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly Principal Publisher = new(PrincipalKind.User, "anna") { Memberships = [new(Role.Publisher, "pisa")] };

    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task a_machine_acts_for_its_city_and_for_nothing_else()
    {
        var created = await CreateAsync();
        using var machine = _authority.OpenBrowser();

        var (status, caller) = await machine.WhoAmIAsync(apiKey: created.Secret);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(($"key:{created.Key.Id}", "editor@pisa"), (caller!.Id, Assert.Single(caller.Memberships)));
    }

    [Fact]
    public async Task a_revoked_key_is_refused_at_once_although_it_was_remembered()
    {
        var created = await CreateAsync();
        using var machine = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await machine.WhoAmIAsync(apiKey: created.Secret)).Status);

        Assert.True((await Keys.RevokeAsync(Publisher, created.Key.Id, TestContext.Current.CancellationToken)).IsDone);

        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.WhoAmIAsync(apiKey: created.Secret)).Status);
        Assert.NotNull(Assert.Single(await Keys.ListAsync(Publisher, "pisa", TestContext.Current.CancellationToken), key => key.Id == created.Key.Id).RevokedAt);
    }

    [Fact]
    public async Task a_key_ends_when_it_was_said_to()
    {
        var created = await CreateAsync(TimeSpan.FromTicks(1));
        using var machine = _authority.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.WhoAmIAsync(apiKey: created.Secret)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mbk_")]
    [InlineData("mbk_x_y")]
    [InlineData("guess")]
    [InlineData("ID")]
    [InlineData("SECRET-OF-ANOTHER")]
    [InlineData("SECRET-CUT")]
    [InlineData("SECRET-UPPER")]
    [InlineData("TWICE")]
    public async Task a_guessed_key_is_refused(string guess)
    {
        var (one, other) = (await CreateAsync(), await CreateAsync());
        var key = guess switch
        {
            "ID" => one.Key.Id,
            "SECRET-OF-ANOTHER" => one.Secret[..(one.Secret.IndexOf('_', 4) + 1)] + other.Secret[(other.Secret.IndexOf('_', 4) + 1)..],
            "SECRET-CUT" => one.Secret[..^1],
            "SECRET-UPPER" => one.Secret.ToUpperInvariant(),
            "TWICE" => $"{one.Secret}, {one.Secret}",
            _ => guess,
        };
        using var machine = _authority.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await machine.WhoAmIAsync(apiKey: key)).Status);
    }

    [Theory]
    [InlineData(Role.Publisher, "livorno")]
    [InlineData(Role.Analyst, "recs")]
    [InlineData(Role.PlatformAdmin, null)]
    [InlineData(Role.NetworkAdmin, "pisa")]
    public async Task nobody_gives_a_machine_more_than_they_may(Role role, string? tenant)
    {
        var created = await Keys.CreateAsync(Publisher, "too much", new(role, tenant), TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        Assert.Equal("api-key-forbidden", created.Refusal?.Code);
    }

    [Fact]
    public async Task an_editor_makes_no_keys_and_a_key_makes_no_keys_of_its_own()
    {
        var editor = new Principal(PrincipalKind.User, "eva") { Memberships = [new(Role.Editor, "pisa")] };

        Assert.Equal("api-key-forbidden", (await Keys.CreateAsync(editor, "k", new(Role.Editor, "pisa"), TimeSpan.FromDays(1), TestContext.Current.CancellationToken)).Refusal?.Code);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("k", 0)]
    [InlineData("k", 400)]
    public async Task a_key_has_a_name_and_an_end(string name, int days) =>
        Assert.Equal("api-key-invalid", (await Keys.CreateAsync(Publisher, name, new(Role.Editor, "pisa"), TimeSpan.FromDays(days), TestContext.Current.CancellationToken)).Refusal?.Code);

    [Fact]
    public async Task another_city_s_keys_are_neither_seen_nor_revoked()
    {
        var created = await CreateAsync();
        var stranger = new Principal(PrincipalKind.User, "ugo") { Memberships = [new(Role.Publisher, "livorno")] };

        Assert.Empty(await Keys.ListAsync(stranger, "pisa", TestContext.Current.CancellationToken));
        var refused = await Keys.RevokeAsync(stranger, created.Key.Id, TestContext.Current.CancellationToken);
        var unknown = await Keys.RevokeAsync(stranger, "000000000000000000", TestContext.Current.CancellationToken);
        Assert.Equal(("api-key-unknown", "api-key-unknown"), (refused.Refusal?.Code, unknown.Refusal?.Code));
    }

    [Fact]
    public async Task only_a_hash_is_kept_and_the_last_use_is_written_down()
    {
        var created = await CreateAsync();
        using var machine = _authority.OpenBrowser();
        await machine.WhoAmIAsync(apiKey: created.Secret);

        await _authority.Services.GetRequiredService<ApiKeyService>().WriteUsesAsync(TestContext.Current.CancellationToken);

        var row = await _authority.WithAsync<AccountsContext, Identity.Store.Rows.ApiKeyRow>(store => Task.FromResult(store.ApiKeys.Single(key => key.Id == created.Key.Id)));
        Assert.NotNull(row.LastUsedAt);
        Assert.DoesNotContain(created.Secret[(created.Secret.IndexOf('_', 4) + 1)..], System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editor@pisa", HttpStatusCode.OK)]
    [InlineData("pisa", HttpStatusCode.OK)]
    [InlineData("publisher@pisa", HttpStatusCode.Forbidden)]
    [InlineData("editor@livorno", HttpStatusCode.Forbidden)]
    [InlineData("platform-admin", HttpStatusCode.Forbidden)]
    [InlineData("editor@", HttpStatusCode.Forbidden)]
    [InlineData("@pisa", HttpStatusCode.Forbidden)]
    public async Task acting_for_somebody_narrows_and_never_widens(string choice, HttpStatusCode expected)
    {
        var created = await CreateAsync();
        using var machine = _authority.OpenBrowser();

        Assert.Equal(expected, (await machine.WhoAmIAsync(apiKey: created.Secret, actingFor: choice)).Status);
    }

    private IApiKeys Keys => _authority.Services.GetRequiredService<IApiKeys>();

    private async Task<CreatedApiKey> CreateAsync(TimeSpan? life = null)
    {
        var created = await Keys.CreateAsync(Publisher, "a machine", new(Role.Editor, "pisa"), life ?? TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Assert.True(created.IsDone, created.Refusal?.Message);
        return created.Value;
    }
}
