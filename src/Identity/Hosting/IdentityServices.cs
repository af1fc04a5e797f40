using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Identity.Abuse;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Consent;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Resources;
using MunicipalBenchmark.Identity.Sessions;
using MunicipalBenchmark.Identity.Store;
using OpenIddict.Abstractions;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Who calls: credentials, sessions, the own authority.</summary>
public static class IdentityServices
{
    // For a document of a foreign authority. How long a request waits is the authority's own matter; what comes later serves the next.
    private static readonly TimeSpan DiscoveryLimit = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds authentication, and the own authority where no foreign one is configured. Needs <see cref="AccountServices.AddMunicipalAccounts"/>; an
    /// <see cref="IMembershipSource"/> gives accounts their roles.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration; section <c>Identity</c> is read.</param>
    public static IServiceCollection AddMunicipalIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(IdentityOptions.Section).Get<IdentityOptions>() ?? new();
        if (IdentityOptionsRules.Check(options) is { } wrong)
        {
            throw new OptionsValidationException(IdentityOptions.Section, typeof(IdentityOptions), [wrong]);
        }

        services.TryAddSingleton<IMembershipSource, NoMemberships>();
        services.AddHttpContextAccessor();
        services.AddAuthorization();
        services.AddSingleton(configuration.GetSection(RateLimitsOptions.Section).Get<RateLimitsOptions>() ?? new());
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<IdentityReadiness>();
        services.AddSingleton<PrincipalReader>();
        services.AddSingleton<ValidatedTokens>();
        services.AddSingleton<SigningKeyRing>();
        services.AddSingleton<ApiKeyService>();
        services.AddSingleton<IApiKeys>(provider => provider.GetRequiredService<ApiKeyService>());
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SessionRows>();
        services.AddScoped<AuthoritySessions>();
        services.AddScoped<ForeignSignIn>();
        services.AddScoped(provider => new AccountSessions(
            provider.GetRequiredService<AccountsContext>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<IOpenIddictTokenManager>(),
            provider.GetRequiredService<IOpenIddictAuthorizationManager>(),
            provider.GetRequiredService<Generations>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new AccountData(
            provider.GetRequiredService<AccountsContext>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<AccountSessions>(),
            provider.GetRequiredService<PlatformAdmins>()));
        services.AddSingleton<ForeignAccounts>();
        services.AddHostedService<IdentityUpkeep>();
        AddSchemes(services);
        if (options.Authority is { Length: > 0 })
        {
            services.AddHttpClient<ForeignAuthority>(client => client.Timeout = DiscoveryLimit);
            services.AddSingleton<ITokenAuthority>(provider => new ForeignAuthority(
                options,
                RoleMapping.Parse(options.RoleMap, out var error) ?? throw new OptionsValidationException(IdentityOptions.Section, typeof(IdentityOptions), [error!]),
                provider.GetRequiredService<ForeignAccounts>(),
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ForeignAuthority))));
        }
        else
        {
            AddOwnAuthority(services, options);
        }

        return services;
    }

    private static void AddOwnAuthority(IServiceCollection services, IdentityOptions options)
    {
        services.AddAuthority(options);
        services.AddSingleton<ITokenAuthority, OwnAuthority>();
        services.AddSingleton<AuthorizeMarks>();
        services.AddSingleton<AuthorityIdentity>();
        services.AddSingleton<PortalClient>();
        services.AddScoped<OwnAuthorityStart>();
        services.AddScoped(provider => new ConsentService(
            provider.GetRequiredService<IOpenIddictApplicationManager>(),
            provider.GetRequiredService<IOpenIddictAuthorizationManager>(),
            provider.GetRequiredService<IOpenIddictTokenManager>(),
            provider.GetRequiredService<AuthorizeMarks>(),
            provider.GetRequiredService<Generations>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped<SignInManager<Account>>();
        services.TryAddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.TryAddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<Account>>();
        services.TryAddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<TryTurns>();
        services.AddSingleton<StrangerTries>();
        services.AddScoped(provider => new SignInService(
            provider.GetRequiredService<SignInManager<Account>>(),
            provider.GetRequiredService<UserManager<Account>>(),
            provider.GetRequiredService<IPasswordHasher<Account>>(),
            provider.GetRequiredService<TryTurns>(),
            provider.GetRequiredService<StrangerTries>()));
        services.AddScoped(provider => new SecondFactor(
            provider.GetRequiredService<UserManager<Account>>(), provider.GetRequiredService<SignInManager<Account>>(), provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddScoped(provider => new Passkeys(provider.GetRequiredService<UserManager<Account>>(), provider.GetRequiredService<SignInManager<Account>>()));
        services.AddScoped(provider => new FirstAdministrator(provider.GetRequiredService<AccountsContext>(), provider.GetRequiredService<AccountLinks>()));
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(provider => new ConfigureOptions<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = provider.GetRequiredService<IPublicAddress>().Value.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        }));
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(IdentitySchemes.Default)
            .AddPolicyScheme(IdentitySchemes.Default, null, policy => policy.ForwardDefaultSelector = Select)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(IdentitySchemes.ApiKey, null, null)
            .AddJwtBearer(IdentitySchemes.Bearer)
            .AddCookie(IdentitySchemes.Session)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme)
            .AddOpenIdConnect(IdentitySchemes.SignIn, _ => { });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerTokens>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookies>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, PortalSignIn>();
    }

    private static string Select(HttpContext context) =>
        context.Request.Headers.ContainsKey(IdentitySchemes.ApiKeyHeader) ? IdentitySchemes.ApiKey
        : context.Request.Headers.ContainsKey("Authorization") ? IdentitySchemes.Bearer
        : IdentitySchemes.Session;
}
