using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Consent;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Sessions;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>The product's identity on a real server, with the plainest pages: no silo, and roles as the test gives them.</summary>
public sealed class TestAuthority : IAsyncDisposable
{
    /// <summary>The password of every account of a test.</summary>
    public const string Password = "a long enough password";

    private readonly WebApplication _app;

    private TestAuthority(WebApplication app, TestMemberships memberships, LogLines log)
    {
        _app = app;
        Memberships = memberships;
        Log = log;
        Address = new($"http://localhost:{new Uri(app.Urls.First()).Port}/");
    }

    /// <summary>Where it is, which is also the issuer.</summary>
    public Uri Address { get; }

    /// <summary>What the product keeps.</summary>
    internal TestMemberships Memberships { get; }

    /// <summary>All that was logged.</summary>
    internal LogLines Log { get; }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it on a folder, where a former one may have left its store.</summary>
    public static async Task<TestAuthority> StartAsync(
        TemporaryFolder folder, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? time = null, string? connectionString = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var (memberships, log) = (new TestMemberships(), new LogLines(LogLevel.Trace));
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
        builder.Logging.AddProvider(log);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var services = builder.Services;
        if (time is not null)
        {
            services.AddSingleton(time);
        }

        services.AddMunicipalStorage(new StorageOptions { DataDirectory = folder.Path, ConnectionString = connectionString, Durability = Durability.Normal });
        services.AddSingleton<IAccountsStore, TestStore>();
        services.AddSingleton<IMembershipSource>(memberships);
        services.AddSingleton<ILoopbackAddress, TestLoopback>();
        services.AddMunicipalAccounts(builder.Configuration, folder.Path, "http://localhost:0");
        services.AddMunicipalIdentity(builder.Configuration);

        // The work of a hash is what makes guessing slow; tests guess nothing.
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        var app = builder.Build();
        app.UseMunicipalIdentity();
        app.MapMunicipalIdentity();
        MapPages(app);
        await app.Services.GetRequiredService<StoreMigration>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();

        // Keys are made beside the first requests, which wait for them, but on a busy machine not long enough.
        var readiness = app.Services.GetRequiredService<IdentityReadiness>();
        await Poll.UntilAsync("the keys to be loaded", () => readiness.WaitAsync(CancellationToken.None).AsTask(), TimeSpan.FromMinutes(3), CancellationToken.None);
        return new(app, memberships, log);
    }

    /// <summary>A browser: cookies, no redirects followed.</summary>
    public Browser OpenBrowser() => new(Address);

    /// <summary>Does something with services of a scope.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> action)
        where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An account with <see cref="Password"/>.</summary>
    public async Task<Account> AddPersonAsync(string? email = null, params Membership[] memberships)
    {
        email ??= $"{Guid.NewGuid():N}@example.it";
        var invited = await WithAsync<IAccounts, Outcomes.Outcome<InvitedAccount>>(accounts => accounts.InviteAsync(email, mail: false, CancellationToken.None));
        Assert.True(invited.IsDone, invited.Refusal?.Message);
        var code = invited.Value.Link!.Address.Fragment["#code=".Length..];
        var account = await WithAsync<AccountLinks, Outcomes.Outcome<Account>>(links => links.SetPasswordAsync(code, Password, null, CancellationToken.None));
        Assert.True(account.IsDone, account.Refusal?.Message);
        Memberships.Give(account.Value.Id, memberships);
        return account.Value;
    }

    /// <summary>Registers a client.</summary>
    public async Task<RegisteredClient> AddClientAsync(ClientRegistration client)
    {
        var registered = await WithAsync<Authority.Clients, Outcomes.Outcome<RegisteredClient>>(clients => clients.RegisterAsync(Principal.Operator, client, CancellationToken.None));
        Assert.True(registered.IsDone, registered.Refusal?.Message);
        return registered.Value;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void MapPages(WebApplication app)
    {
        app.MapGet("/whoami", (HttpContext context) => Results.Json(new Caller(
            RequestPrincipal.Of(context).Kind.ToString(), RequestPrincipal.Of(context).Id, [.. RequestPrincipal.Of(context).Memberships.Select(PrincipalReader.Format)])));
        app.MapPost("/changes", (HttpContext context) => Results.Text(RequestPrincipal.Of(context).Id));
        app.MapGet("/account", (HttpContext context) => Results.Text(RequestPrincipal.Of(context).Id)).RequireAuthorization();
        app.MapGet("/challenge", () => Results.Challenge(new() { RedirectUri = "/account" }, [IdentitySchemes.SignIn]));
        if (app.Services.GetRequiredService<IServiceProviderIsService>().IsService(typeof(SignInService)))
        {
            MapAuthorityPages(app);
        }
    }

    private static void MapAuthorityPages(WebApplication app)
    {
        app.MapGet("/authority", async (HttpContext context, SignInService signIn) => Results.Text((await signIn.CurrentAsync(context))?.Id));
        app.MapGet("/out", () => Results.SignOut(new() { RedirectUri = "/" }, [IdentitySchemes.Session, IdentitySchemes.SignIn]));
        app.MapGet("/sessions", async (HttpContext context, AccountSessions sessions) => Results.Json(await sessions.ListAsync(RequestPrincipal.Of(context).Id, context, context.RequestAborted)));
        app.MapGet(IdentitySchemes.SignInPage, () => Results.Text("sign in"));
        app.MapPost(IdentitySchemes.SignInPage, async (HttpRequest request, SignInService signIn) =>
        {
            var form = request.Form;
            var step = form.ContainsKey("code") ? await signIn.CodeAsync(form["code"].ToString(), remember: false)
                : form.ContainsKey("recovery") ? await signIn.RecoveryCodeAsync(form["recovery"].ToString())
                : await signIn.PasswordAsync(form["email"].ToString(), form["password"].ToString(), remember: false);
            return step == SignInStep.Done && request.Query["returnUrl"].ToString() is { Length: > 0 } back ? Results.LocalRedirect(back) : Results.Text(step.ToString());
        }).DisableAntiforgery();
        app.MapPost("/passkeys/options", async (HttpContext context, Passkeys passkeys, SignInService signIn) =>
            Results.Text(await passkeys.CreationOptionsAsync((await signIn.CurrentAsync(context))!))).DisableAntiforgery();
        app.MapPost("/passkeys/add", async (HttpContext context, Passkeys passkeys, SignInService signIn) =>
        {
            var added = await passkeys.AddAsync((await signIn.CurrentAsync(context))!, await new StreamReader(context.Request.Body).ReadToEndAsync(), "a device");
            return Results.Text(added.Refusal?.Code ?? "added");
        }).DisableAntiforgery();
        app.MapPost("/sign-in/passkey-options", async (HttpContext _, SignInService signIn) => Results.Text(await signIn.PasskeyOptionsAsync())).DisableAntiforgery();
        app.MapPost("/sign-in/passkey", async (HttpContext context, SignInService signIn) =>
            Results.Text((await signIn.PasskeyAsync(await new StreamReader(context.Request.Body).ReadToEndAsync())).ToString())).DisableAntiforgery();
        app.MapGet(IdentitySchemes.ConsentPage, async (HttpContext context, ConsentService consents, SignInService signIn) =>
        {
            var account = (await signIn.CurrentAsync(context))!.Id;
            var request = context.Request.Query["request"].ToString();
            var asked = await consents.ReadAsync(request, account, context.RequestAborted);
            if (!asked.IsDone)
            {
                return Results.BadRequest(asked.Refusal.Code);
            }

            var answer = context.Request.Headers["X-Test-Consent"] == "deny" ? consents.Deny(request, account) : await consents.AcceptAsync(request, account, context.RequestAborted);
            return Results.LocalRedirect(answer.Value!);
        });
    }

    private sealed class TestStore(StoreAccess store) : IAccountsStore
    {
        public bool IsShared => store.IsShared;

        public void Use(DbContextOptionsBuilder builder) => store.Use(builder);

        public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => store.EnterWriteAsync(cancellationToken);

        public IDisposable EnterWrite() => store.EnterWrite();
    }

    private sealed class TestLoopback(IServer server) : ILoopbackAddress
    {
        public Uri Value => new($"http://localhost:{new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}/");
    }
}

/// <summary>What <c>/whoami</c> answers.</summary>
/// <param name="Kind">The kind of principal.</param>
/// <param name="Id">Its id.</param>
/// <param name="Memberships">Its roles, as role@tenant.</param>
public sealed record Caller(string Kind, string Id, string[] Memberships);
